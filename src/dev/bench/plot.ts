const [ROW, LABELS, BARS] = [28, 330, 300] as const;

/** Bars as SVG, readable on light and dark pages; those whose names start with `ours` have another colour. */
export function plotBars(values: Readonly<Record<string, number>>, ours: string, title: string): string {
  const most = Math.max(...Object.values(values));
  const height = (Object.keys(values).length + 1) * ROW;
  const bars = Object.entries(values).map(([name, value], index) => {
    const top = (index + 1) * ROW;
    const width = Math.round((value / most) * BARS);
    return `  <text x="${LABELS - 8}" y="${top + 18}" text-anchor="end">${name}</text>
  <rect x="${LABELS}" y="${top + 4}" width="${width}" height="${ROW - 8}"${name.startsWith(ours) ? ' class="ours"' : ''}/>
  <text x="${LABELS + width + 8}" y="${top + 18}">${value.toFixed(2)}</text>\n`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${LABELS + BARS + 60} ${height}" font-family="system-ui, sans-serif" font-size="14">
  <style>
    text { fill: #1f2328 } rect { fill: #8c959f } .ours { fill: #0969da }
    @media (prefers-color-scheme: dark) { text { fill: #e6edf3 } rect { fill: #6e7681 } .ours { fill: #4493f8 } }
  </style>
  <text x="8" y="18" font-weight="bold">${title}</text>\n${bars.join('')}</svg>\n`;
}
