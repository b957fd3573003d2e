/** Made at build time by src/build/parsed-catalogue.ts. */
declare module 'virtual:parsed-catalogue' {
  const trees: Readonly<Record<string, import('../../core/objective').Parsed>>
  export default trees
}
