/** `place` counts the thresholds below: 2.5 lies half way between the second and the third. */
export const vertexShader = `
attribute float place;
varying float vPlace;
varying vec3 vNormal;
void main() {
  vPlace = place;
  vNormal = normalMatrix * normal;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}
`

/** The band's colour, a line at every threshold, and soft light from above left of whoever looks. */
export const fragmentShader = `
uniform sampler2D bands;
uniform float thresholds;
uniform vec3 ink;
uniform float line;
uniform float shadow;
uniform float shine;
varying float vPlace;
varying vec3 vNormal;

vec3 band(float k) {
  return texture2D(bands, vec2((k + 0.5) / (thresholds + 1.0), 0.5)).rgb;
}

void main() {
  float nearest = clamp(floor(vPlace + 0.5), 1.0, max(1.0, thresholds));
  float perPixel = max(fwidth(vPlace), 1e-6);
  float pixels = (vPlace - nearest) / perPixel;
  vec3 colour = thresholds < 0.5
    ? band(0.0)
    : mix(band(nearest - 1.0), band(nearest), clamp(pixels + 0.5, 0.0, 1.0));

  // Lines closer together than a few pixels would only flicker.
  float drawn = thresholds < 0.5 ? 0.0 : 1.0 - smoothstep(0.15, 0.5, perPixel);
  colour = mix(colour, ink, line * drawn * (1.0 - smoothstep(0.35, 1.15, abs(pixels))));

  // The underside is in even shade.
  float light = gl_FrontFacing ? dot(normalize(vNormal), normalize(vec3(-0.5, 0.72, 0.48))) : 0.3;
  colour *= 1.0 - shadow * vec3(1.06, 1.0, 0.9) * (1.0 - smoothstep(-0.1, 1.0, light));
  colour += shine * smoothstep(0.5, 1.0, light);
  gl_FragColor = vec4(colour, 1.0);
}
`
