import { encodingsOf } from './secret-encodings.ts';
import { decodingsOf } from './decode-text.ts';

/** The number of successive characters of a secret that count as a leak. */
const WINDOW = 8;

/** The same if upper and lower case are ignored. It is larger, because more texts match by chance. */
const LOOSE_WINDOW = 12;

const TOKEN = /eyJ[\w-]{5,}\.eyJ[\w-]+\.[\w-]{20,}/g;

/** The pieces of a secret that must not be found, as they are and in lower case. */
interface Pieces {
  readonly strict: ReadonlySet<string>;
  readonly loose: ReadonlySet<string>;
}

const known = new Map<string, Pieces>();

/**
 * Returns the pieces of the secrets that the texts contain in any common encoding, and all tokens. The public parts of a
 * secret are ignored: the public key and PEM labels of a private key, and the claims of a token.
 */
export function findLeaks(secrets: readonly string[], texts: readonly string[]): string[] {
  const pieces = [...new Set(secrets)].map(piecesOf);
  return texts.flatMap((text) => [
    ...new Set([...decodingsOf(text)].flatMap((view) => fragmentsIn(view, pieces))),
    ...(text.match(TOKEN) ?? []),
  ]);
}

function piecesOf(secret: string): Pieces {
  const found = known.get(secret);
  if (found) return found;
  const forms = encodingsOf(secret);
  const pieces = {
    strict: new Set(forms.flatMap((form) => windowsOf(form, WINDOW)).filter(hasSubstance)),
    loose: new Set(forms.flatMap((form) => windowsOf(form.toLowerCase(), LOOSE_WINDOW)).filter(hasSubstance)),
  };
  known.set(secret, pieces);
  return pieces;
}

/** Whether a piece is specific to a secret. Blanks, dashes and repeated characters are in every text. */
function hasSubstance(piece: string): boolean {
  return /[A-Za-z0-9]/.test(piece) && !/^(.)\1*$/.test(piece);
}

function fragmentsIn(view: string, pieces: readonly Pieces[]): string[] {
  return [
    ...fragments(view, WINDOW, (piece) => pieces.some(({ strict }) => strict.has(piece))),
    ...fragments(view.toLowerCase(), LOOSE_WINDOW, (piece) => pieces.some(({ loose }) => loose.has(piece))),
  ];
}

/** Returns the longest parts of a text in which every piece is forbidden. */
function* fragments(text: string, size: number, isForbidden: (piece: string) => boolean): Iterable<string> {
  let start: number | undefined;
  for (let place = 0; place <= text.length - size + 1; place += 1) {
    const hit = place + size <= text.length && isForbidden(text.slice(place, place + size));
    if (hit) start ??= place;
    else if (start !== undefined) {
      yield text.slice(start, place - 1 + size);
      start = undefined;
    }
  }
}

function windowsOf(text: string, size: number): string[] {
  return Array.from({ length: Math.max(0, text.length - size + 1) }, (_, start) =>
    text.slice(start, start + size),
  );
}
