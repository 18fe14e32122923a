export { deployedPath } from '../../store/deployed-value.ts'
