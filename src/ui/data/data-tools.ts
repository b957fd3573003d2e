// In one file, because whoever drops data wants to see them.
export { DataMarks } from './DataMarks'
export { DataPanel } from './DataPanel'
export { takeDropped } from './take-dropped'
