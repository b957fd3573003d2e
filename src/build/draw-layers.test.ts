import { expect, test } from 'vitest'
import { layers } from '../experiment/layer'
import { drawLayers } from './draw-layers'

test('each layer has a picture without words, in the colours of the theme', async () => {
  const pictures = await drawLayers()
  expect(Object.keys(pictures)).toEqual([...layers])
  for (const layer of layers) {
    expect(/NaN|Infinity|undefined|<text|<image/.test(pictures[layer]), layer).toBe(false)
    expect(pictures[layer].match(/<path/g)?.length, layer).toBeGreaterThan(3)
    // A colour of its own would be the same in the light and in the dark; in a mask it is how much is to be seen.
    const painted = pictures[layer].replaceAll(/<mask[\s\S]*?<\/mask>/g, '')
    expect(/(fill|stroke|color)="#/.test(painted), layer).toBe(false)
  }
  // Every minimum has its basin, in a colour of its own.
  expect(new Set(pictures.basins.match(/light-dark\([^)]*\)/g)).size).toBe(4)
  const ids = [
    ...Object.values(pictures)
      .join('')
      .matchAll(/ id="([^"]*)"/g),
  ].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
})
