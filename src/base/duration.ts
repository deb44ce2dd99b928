const SECONDS = { d: 86_400, h: 3_600, m: 60, s: 1 };

/** Parses `90s`, `15m`, `24h`, `7d`, `1h30m` or a number of seconds. Returns seconds, or undefined if it is none of these. */
export function parseDuration(text: string): number | undefined {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  const parts = /^(?:(\d{1,9})d)?(?:(\d{1,9})h)?(?:(\d{1,9})m)?(?:(\d{1,9})s)?$/.exec(text);
  if (text === '' || !parts) return undefined;
  return Object.values(SECONDS).reduce((sum, unit, index) => sum + unit * Number(parts[index + 1] ?? 0), 0);
}

/** Formats seconds for `parseDuration`, with the largest unit first: 5400 is `1h30m`. */
export function formatDuration(seconds: number): string {
  return inUnits(seconds).join('');
}

/** Formats seconds in the two largest units: 93784 is `1d2h`. */
export function formatRoughly(seconds: number): string {
  return inUnits(seconds).slice(0, 2).join('');
}

function inUnits(seconds: number): string[] {
  let rest = Math.round(seconds);
  const units: string[] = [];
  for (const [unit, size] of Object.entries(SECONDS)) {
    if (rest >= size) units.push(`${Math.floor(rest / size)}${unit}`);
    rest %= size;
  }
  return units.length > 0 ? units : ['0s'];
}

/** Describes a moment relative to now: `in 14m59s`, `2d3h ago`. Both are in milliseconds since 1970. */
export function relativeTime(moment: number, now: number): string {
  const distance = formatRoughly(Math.abs(Math.ceil((moment - now) / 1000)));
  return moment > now ? `in ${distance}` : `${distance} ago`;
}
