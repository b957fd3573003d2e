import { describe, expect, it } from 'vitest'
import { textFont } from './font'
import type { Mark, Scene } from './mark'
import { svgDocument, svgPainter } from './svg'

const scene = (marks: readonly Mark[], words = { title: 'a', description: 'b' }): Scene => ({
  width: 100,
  height: 50.04,
  marks,
  background: '#ffffff',
  ...words,
})

const word = (text: string): Mark => ({
  kind: 'text',
  x: 1,
  y: 2,
  text,
  font: textFont(12),
  fill: '#000000',
})

describe('an SVG document', () => {
  it('says its size and what it is of', () => {
    const svg = svgDocument(scene([]))
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="100" height="50" /)
    expect(svg).toContain('<title id="title">a</title>\n<desc id="description">b</desc>')
  })
  it('holds no markup that somebody named a run', () => {
    const hostile = '</text><script>alert("&")</script>'
    const svg = svgDocument(
      scene([word(hostile)], { title: hostile, description: `]]>${hostile}` }),
    )
    expect(svg).not.toContain('<script')
    expect(svg.match(/<\/text>/g)).toHaveLength(1)
    const escaped = '&lt;/text&gt;&lt;script&gt;alert(&quot;&amp;&quot;)&lt;/script&gt;'
    expect(svg.split(escaped)).toHaveLength(4)
  })
  it('holds no character that XML cannot', () => {
    expect(svgDocument(scene([word('a\u0000\u000b\ud800b\ufffe😀')]))).toContain(
      '>a\ufffd\ufffd\ufffdb\ufffd😀<',
    )
  })
})

describe('marks as SVG', () => {
  const paint = (...marks: readonly Mark[]) => svgPainter('').paint(marks)
  it('have strokes of one width, whatever group scales them', () => {
    const line: Mark = { kind: 'path', d: 'M0 0H1', stroke: { colour: '#000000', width: 3 } }
    const inner: Mark = { kind: 'group', scale: [0.5, 0.5], marks: [line] }
    expect(paint(inner)).toContain('stroke-width="6"')
    expect(paint({ kind: 'group', scale: [2, 2], marks: [inner] })).toContain('stroke-width="3"')
  })
  it('tell opacity apart from colour, which old readers want', () => {
    expect(paint({ kind: 'path', d: 'M0 0H1V1z', fill: '#10203033' })).toBe(
      '<path d="M0 0H1V1z" fill="#102030" fill-opacity="0.2"/>\n',
    )
  })
  it('leave out what is not to be seen', () => {
    expect(paint({ kind: 'path', d: '' }, { kind: 'group', marks: [word('')] })).toBe('')
  })
  it('raise an exponent, and come down again', () => {
    const text = [{ text: '10' }, { text: '−5', rise: 0.5, size: 0.8 }, { text: 'x' }]
    const mark: Mark = { ...(word('') as Mark & { kind: 'text' }), text, font: textFont(10) }
    expect(paint(mark)).toContain(
      '>10<tspan dy="-5" font-size="8">−5</tspan><tspan dy="5">x</tspan><',
    )
  })
  it('have ids of their own', () => {
    const clipped: Mark = {
      kind: 'group',
      clip: { x0: 0, y0: 0, x1: 1, y1: 1 },
      marks: [word('a')],
    }
    const ids = [...paint(clipped, clipped).matchAll(/<clipPath id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(2)
  })
})
