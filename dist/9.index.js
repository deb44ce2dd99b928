"use strict";
exports.id = 9;
exports.ids = [9];
exports.modules = {

/***/ 9:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ensureRegistered: () => (/* reexport */ ensureRegistered),
  openApi: () => (/* reexport */ openApi),
  resolveAppId: () => (/* reexport */ resolveAppId)
});

// EXTERNAL MODULE: ./node_modules/.cache/asc-credentials/errors.js
var asc_credentials_errors = __webpack_require__(338);
// EXTERNAL MODULE: ./node_modules/.cache/asc-credentials/core/plain.js
var plain = __webpack_require__(121);
;// CONCATENATED MODULE: ./node_modules/.cache/asc-credentials/core/api-errors.js


const KEYS_PAGE = 'https://appstoreconnect.apple.com/access/integrations/api';
const HINTS = {
    NOT_AUTHORIZED: `Check key-id, issuer-id and private-key on ${KEYS_PAGE}.`,
    FORBIDDEN_ERROR: `The API key's role does not allow this. Alternative distribution keys need a key with the Admin role; an individual key may do what its user may. See ${KEYS_PAGE}`,
    'FORBIDDEN.REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED': 'The Account Holder has to accept an agreement at https://appstoreconnect.apple.com/agreements (for alternative distribution also the Alternative Terms Addendum).',
    NOT_FOUND: 'Nothing with this ID is visible to the API key. Check the ID, and that the key belongs to the same team.',
    PATH_ERROR: 'The server does not know this address. Check api-url.',
    RATE_LIMIT_EXCEEDED: 'The hourly limit of this API key is used up; other pipelines may share the key.',
    ENTITY_ERROR: 'Apple refused what was sent; the pointer names the part.',
    STATE_ERROR: 'The account or app is not in a state that allows this. For an app that already has an alternative distribution key, the old key has to be removed first.',
    ENTITY_UNPROCESSABLE: 'Apple understood the request and cannot carry it out; its detail says why.',
    PARAMETER_ERROR: 'This is a mistake in the request itself. Please report it.',
};
function apiError(answer, call) {
    const errors = readEntries(answer.body);
    const lines = errors.length > 0 ? errors.flatMap(describeEntry) : [describeForeignBody(answer)];
    const hints = new Set(errors.map((entry) => hintFor(entry.code)).filter((hint) => hint !== undefined));
    return new asc_credentials_errors/* ApiError */.hD([
        `${call} was refused with ${answer.status}.`,
        ...lines,
        ...hints,
        ...(answer.note ? [answer.note] : []),
    ].join('\n'), { status: answer.status, errors });
}
function unauthorizedError(answer, about) {
    const issuer = about.individual
        ? 'The key is a team key: then issuer-id is needed.'
        : 'issuer-id is of another team, or the key is an individual key: then leave issuer-id out.';
    const clock = about.skew === undefined
        ? 'The answer has no Date, so the clocks could not be compared.'
        : `It is not the clock: it is within ${Math.abs(about.skew)} s of the server's.`;
    const causes = [
        'key-id does not belong to this private-key (the file is named AuthKey_<key ID>.p8).',
        issuer,
        'The key was revoked.',
        'private-key is a key of another kind: an In-App Purchase key or an alternative distribution key.',
    ].map((cause, index) => `${index + 1}. ${cause}`);
    const entries = readEntries(answer.body);
    const message = [
        `${about.call} was refused with 401. Apple does not say why; the likely causes, in order:`,
        ...causes,
        clock,
        `The IDs are on ${KEYS_PAGE}`,
    ];
    return new asc_credentials_errors/* ApiError */.hD([...message, ...entries.flatMap(describeEntry)].join('\n'), {
        status: 401,
        errors: entries,
    });
}
function readEntries(body) {
    try {
        const { errors } = JSON.parse(body);
        return Array.isArray(errors) ? errors.map(readEntry) : [];
    }
    catch {
        return [];
    }
}
function readEntry(value) {
    const entry = (typeof value === 'object' && value !== null ? value : {});
    const source = (typeof entry.source === 'object' && entry.source !== null ? entry.source : {});
    const field = (part) => (typeof part === 'string' ? (0,plain/* plain */.p)(part) : '');
    const place = {
        ...(field(source.pointer) && { pointer: field(source.pointer) }),
        ...(field(source.parameter) && { parameter: field(source.parameter) }),
    };
    return {
        status: field(entry.status),
        code: field(entry.code) || 'no code',
        title: field(entry.title),
        ...(field(entry.detail) && { detail: field(entry.detail) }),
        ...(Object.keys(place).length > 0 && { source: place }),
    };
}
function describeEntry({ code, title, detail, source }) {
    const place = source?.pointer ?? source?.parameter;
    const sentences = [title, detail]
        .filter((part) => part !== undefined && part !== '')
        .map((part) => String(part).replace(/[.\s]*$/, '.'));
    return [`${code}: ${sentences.join(' ')}${place ? ` (at ${place})` : ''}`];
}
function hintFor(code) {
    const parts = code.split('.');
    for (let length = parts.length; length > 0; length -= 1) {
        const hint = HINTS[parts.slice(0, length).join('.')];
        if (hint !== undefined)
            return hint;
    }
    return undefined;
}
function describeForeignBody({ headers, body }) {
    const title = /<title[^>]*>([^<]*)/i.exec(body)?.[1];
    const text = (0,plain/* plain */.p)(title ?? body);
    if (text === '')
        return 'The answer was empty.';
    const kind = title === undefined ? (headers['content-type'] ?? 'text') : 'an HTML page';
    return `The answer was ${(0,plain/* plain */.p)(kind)}, not Apple's JSON: "${text}". A proxy or gateway may have answered in Apple's place.`;
}

// EXTERNAL MODULE: ./node_modules/.cache/asc-credentials/core/asc-token.js
var asc_token = __webpack_require__(400);
// EXTERNAL MODULE: ./node_modules/.cache/asc-credentials/core/duration.js
var duration = __webpack_require__(81);
;// CONCATENATED MODULE: ./node_modules/.cache/asc-credentials/core/http.js


const BUDGET = 60_000;
const FIRST_WAIT = 500;
async function send(request, context) {
    let spent = 0;
    let unclear = false;
    for (let attempt = 0;; attempt += 1) {
        const started = performance.now();
        const timeout = Math.max(1, Math.min(context.requestTimeout, BUDGET - spent));
        const outcome = await attemptOnce({ ...request, timeout }, context);
        spent += performance.now() - started;
        if (!retryable(request.method, outcome))
            return settle(request.method, outcome, unclear);
        unclear ||= outcome instanceof asc_credentials_errors/* NetworkError */.Dr || outcome.status >= 500;
        const wait = askedWait(outcome, context) ?? FIRST_WAIT * 2 ** attempt * (0.5 + context.random());
        if (spent + wait >= BUDGET)
            return giveUp(outcome, { attempts: attempt + 1, wait });
        context.log.info(`${describeOutcome(outcome)}; trying again in ${(0,duration/* formatDuration */.a3)(Math.ceil(wait / 1000))}`);
        await context.sleep(wait);
        spent += wait;
    }
}
async function attemptOnce(request, context) {
    try {
        return await context.exchange(request);
    }
    catch (error) {
        if (error instanceof asc_credentials_errors/* NetworkError */.Dr)
            return error;
        throw error;
    }
}
function retryable(method, outcome) {
    if (outcome instanceof asc_credentials_errors/* NetworkError */.Dr)
        return method !== 'POST' || !outcome.mayHaveHappened;
    return outcome.status === 429 || (outcome.status >= 500 && method !== 'POST');
}
function askedWait(outcome, context) {
    const asked = outcome instanceof asc_credentials_errors/* NetworkError */.Dr ? undefined : outcome.headers['retry-after'];
    if (asked === undefined)
        return undefined;
    if (/^\d{1,9}$/.test(asked.trim()))
        return Number(asked) * 1000;
    const moment = Date.parse(asked);
    return Number.isNaN(moment) ? undefined : Math.max(0, moment - context.now());
}
function settle(method, outcome, unclear) {
    if (outcome instanceof asc_credentials_errors/* NetworkError */.Dr)
        throw outcome;
    return method === 'DELETE' && unclear && outcome.status === 404 ? { ...outcome, status: 204 } : outcome;
}
function giveUp(outcome, { attempts, wait }) {
    const tried = `Tried ${attempts === 1 ? 'once' : `${attempts} times`}`;
    if (outcome instanceof asc_credentials_errors/* NetworkError */.Dr) {
        throw new asc_credentials_errors/* NetworkError */.Dr(`${outcome.message}. ${tried}, then gave up`, {
            mayHaveHappened: outcome.mayHaveHappened,
            cause: outcome,
        });
    }
    const due = outcome.headers['retry-after'] === undefined
        ? ''
        : `, and the server asks to wait ${(0,duration/* formatDuration */.a3)(wait / 1000)}`;
    return {
        ...outcome,
        note: `${tried}${due}: more than the ${(0,duration/* formatDuration */.a3)(BUDGET / 1000)} that a request may take. Run the step again later.`,
    };
}
function describeOutcome(outcome) {
    if (outcome instanceof asc_credentials_errors/* NetworkError */.Dr)
        return outcome.message;
    return `The server answered ${outcome.status}${outcome.status === 429 ? ', too many requests' : ''}`;
}

;// CONCATENATED MODULE: ./node_modules/.cache/asc-credentials/core/api.js






const APPLE = 'https://api.appstoreconnect.apple.com';
const ENTERPRISE_HOST = 'api.enterprise.developer.apple.com';
const LIFETIME = 15 * 60;
const TOLERATED_SKEW = 30;
function openApi(key, context) {
    const base = (key.apiUrl ?? APPLE).replace(/\/+$/, '');
    const authorize = createAuthorizer(key, { context, inHouse: new URL(base).hostname === ENTERPRISE_HOST });
    async function request(method, url, body) {
        const attempt = async () => send({
            method,
            url,
            headers: { ...(await authorize.headers()), ...(body && { 'content-type': 'application/json' }) },
            ...(body && { body: JSON.stringify(body) }),
        }, context);
        const call = `${method} ${new URL(url).pathname}`;
        let answer = await attempt();
        if (answer.status === 401 && authorize.adjustClock(answer))
            answer = await attempt();
        return readAnswer(answer, { call, method, authorize });
    }
    return {
        context,
        call: (method, path, body) => request(method, base + path, body),
        list: (path) => readPages((url) => request('GET', url), base + path),
    };
}
function createAuthorizer(key, { context, inHouse }) {
    let token;
    let expires = 0;
    let skew = 0;
    const mint = async () => {
        const minted = await (0,asc_token/* mintAscToken */.V)(key, { lifetime: LIFETIME, now: context.now() + skew * 1000, inHouse });
        expires = minted.expiresAt.getTime() - skew * 1000;
        return minted.token;
    };
    const measure = ({ headers }) => {
        const theirs = Date.parse(headers.date ?? '');
        return Number.isNaN(theirs) ? undefined : Math.round((theirs - context.now()) / 1000) - skew;
    };
    return {
        individual: key.issuerId === undefined,
        measure,
        async headers() {
            if (expires - context.now() < 60_000)
                token = undefined;
            token ??= mint();
            return { authorization: `Bearer ${await token}`, accept: 'application/json' };
        },
        adjustClock(answer) {
            const measured = measure(answer);
            if (skew !== 0 || measured === undefined || Math.abs(measured) <= TOLERATED_SKEW)
                return false;
            skew = measured;
            token = undefined;
            const difference = `${(0,duration/* formatDuration */.a3)(Math.abs(measured))} ${measured < 0 ? 'ahead of' : 'behind'}`;
            context.log.warn(`The clock of this machine is ${difference} Apple's; the token was made again with Apple's time. Set the clock right: tokens made without asking Apple will be refused`);
            return true;
        },
    };
}
function readAnswer(answer, about) {
    const { call, method, authorize } = about;
    if (answer.status === 401)
        throw unauthorizedError(answer, {
            call,
            individual: authorize.individual,
            skew: authorize.measure(answer),
        });
    if (answer.status >= 300 && answer.status < 400) {
        const target = (0,plain/* plain */.p)(answer.headers.location ?? 'nowhere');
        throw new asc_credentials_errors/* ApiError */.hD(`${call} was answered with a redirect (${answer.status}) to ${target}. It was not followed, so that the token goes nowhere else. Check api-url and the proxy`, answer);
    }
    if (answer.status < 200 || answer.status >= 300)
        throw apiError(answer, call);
    if (answer.status === 204 || method === 'DELETE')
        return undefined;
    try {
        return JSON.parse(answer.body);
    }
    catch {
        const reason = `${call} was answered with ${answer.status}, but not with whole JSON. ${describeForeignBody(answer)}`;
        throw new asc_credentials_errors/* NetworkError */.Dr(reason, { mayHaveHappened: true });
    }
}
async function readPages(get, first) {
    const entries = [];
    const seen = new Set();
    for (let url = first; url !== undefined;) {
        seen.add(url);
        const page = (await get(url));
        if (!Array.isArray(page.data))
            throw new asc_credentials_errors/* NetworkError */.Dr(`The list at ${new URL(url).pathname} has no data`);
        entries.push(...page.data);
        const next = typeof page.links?.next === 'string' ? new URL(page.links.next, url).href : undefined;
        if (next !== undefined && new URL(next).origin !== new URL(first).origin) {
            throw new asc_credentials_errors/* NetworkError */.Dr(`The list's next page is on another server, ${(0,plain/* plain */.p)(new URL(next).host)}. It was not asked, so that the token goes nowhere else`);
        }
        if (next !== undefined && seen.has(next))
            throw new asc_credentials_errors/* NetworkError */.Dr('The list goes round in circles: its next page was already read');
        url = next;
    }
    return entries;
}

;// CONCATENATED MODULE: ./node_modules/.cache/asc-credentials/core/apps.js


async function resolveAppId(api, app) {
    return app.bundleId === undefined ? app.appId : (await findAppByBundleId(api, app.bundleId)).id;
}
async function findAppByBundleId(api, bundleId) {
    const entries = await api.list(`/v1/apps?filter%5BbundleId%5D=${encodeURIComponent(bundleId)}&fields%5Bapps%5D=bundleId,name&limit=200`);
    const apps = entries.map(readApp);
    const found = apps.find((app) => app.bundleId === bundleId);
    if (found)
        return found;
    const near = apps
        .slice(0, 5)
        .map((app) => `${(0,plain/* quote */.h)(app.bundleId)} (${app.id})`)
        .join(', ');
    const advice = near
        ? `The API key sees these instead: ${near}`
        : 'The API key sees no app like it: check the bundle ID, and that the key belongs to the same team';
    throw new asc_credentials_errors/* InputError */.dz([
        { input: 'bundle-id', reason: `no app has the bundle ID ${(0,plain/* quote */.h)(bundleId)}. ${advice}` },
    ]);
}
function readApp(value) {
    const { id, attributes } = value;
    return { id: String(id), bundleId: String(attributes?.bundleId), name: String(attributes?.name) };
}

// EXTERNAL MODULE: ./node_modules/.cache/asc-credentials/core/key.js + 2 modules
var key = __webpack_require__(848);
;// CONCATENATED MODULE: ./node_modules/.cache/asc-credentials/core/distribution-keys.js


const KEYS = '/v1/alternativeDistributionKeys';
const FIELDS = 'fields%5BalternativeDistributionKeys%5D=publicKey';
async function listAccountKeys(api) {
    const entries = await api.list(`${KEYS}?exists%5Bapp%5D=false&${FIELDS}&limit=200`);
    return entries.map(readResource);
}
async function readAppKey(api, appId) {
    try {
        const answer = (await api.call('GET', `/v1/apps/${appId}/alternativeDistributionKey?${FIELDS}`));
        return answer.data ? readResource(answer.data) : undefined;
    }
    catch (error) {
        if (error instanceof asc_credentials_errors/* ApiError */.hD && error.status === 404)
            return undefined;
        throw error;
    }
}
async function readKey(api, id) {
    const answer = (await api.call('GET', `${KEYS}/${encodeURIComponent(id)}?${FIELDS}`));
    return readResource(answer.data);
}
async function addKey(api, publicKey, appId) {
    const relationships = { app: { data: { type: 'apps', id: appId } } };
    const data = {
        type: 'alternativeDistributionKeys',
        attributes: { publicKey: (0,key/* publicKeyPem */.rY)(publicKey) },
        ...(appId !== undefined && { relationships }),
    };
    const answer = (await api.call('POST', KEYS, { data }));
    return readResource(answer.data);
}
function readResource(value) {
    const { id, attributes } = (value ?? {});
    if (typeof id !== 'string' || id === '')
        throw new asc_credentials_errors/* NetworkError */.Dr('The answer holds a key without an id', { mayHaveHappened: true });
    return { id, publicKey: readKeyText(attributes?.publicKey) };
}
function readKeyText(text) {
    try {
        return typeof text === 'string' ? (0,key/* readPublicKey */.RR)(text) : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./node_modules/.cache/asc-credentials/core/registration.js



const ATTEMPTS = 3;
const SETTLING = 1_000;
async function ensureRegistered(api, publicKey, appId) {
    const present = await findKey(api, publicKey, appId);
    if (present.match)
        return { id: present.match.id, created: false };
    const registration = await addSafely(api, publicKey, { appId, other: present.other });
    const stored = await readKey(api, registration.id);
    if (stored.publicKey?.equals(publicKey))
        return registration;
    throw new asc_credentials_errors/* AscError */.Wg('ERR_VERIFY', `Key ${registration.id} was registered, but App Store Connect returns another public key for it. Do not sign with it; look at the key in App Store Connect`);
}
async function findKey(api, publicKey, appId) {
    const keys = appId === undefined
        ? await listAccountKeys(api)
        : [await readAppKey(api, appId)].filter((key) => key !== undefined);
    const match = keys.find((key) => key.publicKey?.equals(publicKey));
    return { match, other: appId === undefined ? undefined : keys.find((key) => key !== match) };
}
async function addSafely(api, publicKey, { appId, other }) {
    for (let attempt = 1;; attempt += 1) {
        try {
            const { id } = await addKey(api, publicKey, appId);
            return { id, created: true };
        }
        catch (error) {
            const conflict = error instanceof asc_credentials_errors/* ApiError */.hD && error.status === 409;
            if (!conflict && !mayHaveHappened(error))
                throw error;
            if (!conflict)
                await api.context.sleep(SETTLING);
            const { match } = await findKey(api, publicKey, appId);
            if (match)
                return { id: match.id, created: !conflict };
            if (conflict)
                throw other ? explainConflict(error, other) : error;
            if (attempt === ATTEMPTS)
                throw error;
            api.context.log.info('The answer to adding the key was lost and the key is not there; adding it again');
        }
    }
}
function mayHaveHappened(error) {
    return error instanceof asc_credentials_errors/* NetworkError */.Dr
        ? error.mayHaveHappened
        : error instanceof asc_credentials_errors/* ApiError */.hD && error.status >= 500;
}
function explainConflict(error, { id, publicKey }) {
    const print = publicKey ? ` (${(0,key/* fingerprint */.Rj)(publicKey)})` : '';
    return new asc_credentials_errors/* ApiError */.hD(`${error.message}\nThe app has another key, ${id}${print}. An app takes one key: remove that one first, if nothing uses it`, error);
}

;// CONCATENATED MODULE: ./node_modules/.cache/asc-credentials/core/app-store-connect.js





/***/ })

};
;