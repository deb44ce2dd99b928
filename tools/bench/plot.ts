import { medianRatio } from './measure.ts';
import { EMPTY, type Measured } from './report.ts';

/** Pixels. */
const [ROW_HEIGHT, LABEL_WIDTH, BAR_WIDTH] = [28, 330, 300] as const;

/** The README's plot of start-up times: an SVG of bars that is readable on light and dark pages. */
export function drawPlot({ times, others }: Measured): string {
  const values = [EMPTY, 'asc-token', ...others].map(
    (name) => [name, medianRatio(times, name, EMPTY)] as const,
  );
  const largest = Math.max(...values.map(([, value]) => value));
  const bars = values.map(([name, value], index) => {
    const top = (index + 1) * ROW_HEIGHT;
    const width = Math.round((value / largest) * BAR_WIDTH);
    const isOurs = name === 'asc-token';
    return `  <text x="${LABEL_WIDTH - 8}" y="${top + 18}" text-anchor="end">${isOurs ? 'asc-credentials' : name}</text>
  <rect x="${LABEL_WIDTH}" y="${top + 4}" width="${width}" height="${ROW_HEIGHT - 8}"${isOurs ? ' class="ours"' : ''}/>
  <text x="${LABEL_WIDTH + width + 8}" y="${top + 18}">${value.toFixed(2)}</text>
`;
  });
  const size = `${LABEL_WIDTH + BAR_WIDTH + 60} ${(values.length + 1) * ROW_HEIGHT}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size}" font-family="system-ui, sans-serif" font-size="14">
  <style>
    text { fill: #1f2328 } rect { fill: #8c959f } .ours { fill: #0969da }
    @media (prefers-color-scheme: dark) { text { fill: #e6edf3 } rect { fill: #6e7681 } .ours { fill: #4493f8 } }
  </style>
  <text x="8" y="18" font-weight="bold">Time to make one token, compared with ${EMPTY}</text>
${bars.join('')}</svg>
`;
}
