#!/usr/bin/env node
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import type { Io } from './io.ts'
import { run } from './run.ts'

const environment = process.env

const io: Io = {
  readFile: (path) => readFileSync(path),
  writeFile: (path, text) => writeFileSync(path, text),
  isDirectory: (path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true,
  readStdin: () => readFileSync(0),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  useColor: process.stdout.isTTY && (environment['NO_COLOR'] ?? '') === '',
  today: new Date().toISOString().slice(0, 10),
  locale: environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '',
}

// Whoever reads the output may stop early, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

process.exitCode = await run(process.argv.slice(2), io)
