// In one go: each sheet, as each font that comes after its sheet, has the browser lay out the whole page anew.
import '@fontsource-variable/inter/index.css'
import 'katex/dist/katex.min.css'
