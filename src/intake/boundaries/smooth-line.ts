/** A line in metres: east, north, east, north, ... */
export type Line = readonly number[]

const isClosedLine = (line: Line): boolean =>
  line.length > 4 && line[0] === line.at(-2) && line[1] === line.at(-1)

/** Turns the stairs of a line along squares into slopes: each point moves to the middle of itself and its neighbours. Ends stay. */
export function smoothLine(line: Line, times: number): Line {
  let smooth = line
  for (let time = 0; time < times; time++)
    smooth = isClosedLine(smooth) ? smoothRound(smooth) : smoothOnce(smooth)
  return smooth
}

const blend = (before: number, own: number, after: number): number => (before + 2 * own + after) / 4

function smoothOnce(line: Line): Line {
  return line.map((own, at) =>
    at < 2 || at >= line.length - 2 ? own : blend(line[at - 2]!, own, line[at + 2]!),
  )
}

/** A line that comes back to its start has no ends to keep. */
function smoothRound(line: Line): Line {
  const open = line.slice(0, -2)
  const { length } = open
  const smooth = open.map((own, at) =>
    blend(open[(at - 2 + length) % length]!, own, open[(at + 2) % length]!),
  )
  return [...smooth, smooth[0]!, smooth[1]!]
}
