// With React and its renderer a script of its own, which main.ts has read and run before the page's.
export { createRoot } from 'react-dom/client'
