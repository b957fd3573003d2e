/** Made at build time by src/build/layer-pictures.ts: SVG in a box of 168 × 112. */
declare module 'virtual:layer-pictures' {
  const pictures: Readonly<Record<import('../../experiment/layer').Layer, string>>
  export default pictures
}
