import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'

const root = document.querySelector('#root')
if (root === null) throw new Error('index.html has no #root')

createRoot(root).render(
  <StrictMode>
    <main>
      <h1>Bundled LB Designer</h1>
    </main>
  </StrictMode>,
)
