/** A hyphen, or a dash that an editor or web page put in its place. */
const DASH = '[-\\u2010-\\u2015\\u2212\\uFE58\\uFE63\\uFF0D]';

const LABEL =
  '(?:(?:EC|RSA|DSA|ENCRYPTED|OPENSSH) ?)?(?:PRIVATE|PUBLIC) ?KEY|(?:(?:X509|TRUSTED|NEW) ?)?CERTIFICATE(?: ?REQUEST)?|EC ?PARAMETERS';

/**
 * A BEGIN or END line of PEM, also if it is damaged: with dashes that are too few, too many or of another kind, and any
 * label; or without dashes, but with a label that exists. All repetitions are bounded, so that no text takes long.
 */
const MARKER = new RegExp(
  `${DASH}{2,20}\\s{0,3}(BEGIN|END)([A-Z0-9 +_]{0,40}?)\\s{0,3}${DASH}{2,5}|${DASH}{0,20}\\s{0,3}(BEGIN|END)[ +_]?(${LABEL})\\s{0,3}${DASH}{0,5}`,
  'gi',
);

/** One block of PEM as programs write it. Only other texts need the tolerant search. */
const WELL_FORMED = /^-----BEGIN ([A-Z]+(?: [A-Z]+)*)-----\s([A-Za-z0-9+/=\s]+)-----END \1-----$/;

/** The rest of a BEGIN line whose start was cut off, and the start of an END line whose rest was. */
const CUT_BEGIN = new RegExp(`^[A-Z0-9 ]{0,40}(?:KEY|CERTIFICATE) ?${DASH}{1,20}`, 'i');
const CUT_END = new RegExp(`${DASH}{1,20}[A-Z ]{0,40}$`, 'i');

/** Dashes of a BEGIN line with more than five. */
const SURPLUS = new RegExp(`^${DASH}{1,20}`);

/** Headers of PEM (RFC 1421). */
const HEADERS = /^[A-Z][\w-]{1,40}: .*$/gim;

/** What is between a BEGIN and an END line. */
export interface ArmouredText {
  /** The label without spaces, such as `PRIVATEKEY`. */
  readonly label: string;
  readonly body: string;
}

/** Finds the parts of a text that are between BEGIN and END lines, or before or after one if the other is missing. */
export function findArmoured(text: string): readonly ArmouredText[] {
  const [, name = '', content = ''] = WELL_FORMED.exec(text) ?? [];
  if (content !== '' && !/BEGIN|END/i.test(content))
    return [{ label: name.replaceAll(' ', ''), body: content }];
  const markers = Array.from(
    text.matchAll(MARKER),
    ({ 0: line, index, 1: one, 2: label, 3: other, 4: known }) => ({
      start: index,
      end: index + line.length,
      isBegin: String(one ?? other).toUpperCase() === 'BEGIN',
      label: String(label ?? known)
        .replace(/[ +_]/g, '')
        .toUpperCase(),
    }),
  );
  const found: ArmouredText[] = [];
  const [first] = markers;
  if (first && !first.isBegin)
    found.push({ label: first.label, body: text.slice(0, first.start).replace(CUT_BEGIN, '') });
  for (const [at, { isBegin, label, end }] of markers.entries()) {
    const next = markers[at + 1];
    const body = text.slice(end, next?.start).replace(SURPLUS, '').replace(HEADERS, '');
    if (isBegin) found.push({ label, body: next ? body : body.replace(CUT_END, '') });
  }
  return found;
}
