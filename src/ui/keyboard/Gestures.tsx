const gestures: readonly (readonly [what: string, how: string])[] = [
  ['Set the start', 'click or tap the contours, or drag the ring'],
  ['Zoom', 'turn the wheel over a plot, pinch it, or double-click; with Shift out'],
  ['Pan', 'drag with Shift, with the middle button or with two fingers'],
  ['Read f and ∇f', 'point at a plot, or press it for long'],
  ['Change η', 'drag a slider, or type the number beside it'],
  ['Bring the suggested η back', 'double-click a slider'],
  ['Learn what an η would do', 'point at its place on the track, or press that for long'],
  ['See why a run does what it does', 'press its name; its step is below, in numbers'],
  ['Look at one step', 'press or drag along the chart'],
  ['Change, add or compare runs', 'Runs, the method beside a name, or the ⋯ behind it'],
]

/** The list of what can be done by mouse and by touch. */
export function Gestures() {
  return (
    <section>
      <h3>By mouse and touch</h3>
      <dl className="help-gestures">
        {gestures.map(([what, how]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{how}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
