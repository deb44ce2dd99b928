"use strict";
exports.id = 381;
exports.ids = [381];
exports.modules = {

/***/ 5676:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ addOnce),
/* harmony export */   X: () => (/* binding */ reportIfCancelled)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5145);
/* harmony import */ var _http_client_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3183);
/* harmony import */ var _http_took_effect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(346);
/* harmony import */ var _api_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(395);




/** How often a resource is added if the responses get lost. */
const MAX_ATTEMPTS = 3;
/** Milliseconds before looking whether a request whose response was lost has taken effect after all. */
const SETTLE_DELAY_MS = 1_000;
/**
 * Adds a resource once. If the response is lost, or if another run was quicker (409), it looks for the resource before it
 * sends anything again. `created` tells whether this run added it.
 */
async function addOnce(api, { what, add, find, explain, onRepeat }) {
    const doubt = `${what} may be registered: no clear response came`;
    for (let attempt = 1;; attempt += 1) {
        try {
            return { resource: await add(), created: true };
        }
        catch (error) {
            if ((0,_api_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isConflict */ .dh)(error)) {
                const found = await find();
                if (found)
                    return { resource: found, created: false };
                throw explain?.(error) ?? error;
            }
            if (!(0,_http_took_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .mayHaveHappened */ .d)(error))
                throw error;
            const found = await reportIfCancelled(doubt, async () => {
                if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CancelledError */ .cc)
                    throw error;
                await (0,_http_client_js__WEBPACK_IMPORTED_MODULE_3__/* .pause */ .v7)(api, SETTLE_DELAY_MS);
                return find();
            });
            if (found)
                return { resource: found, created: true };
            if (attempt === MAX_ATTEMPTS || isRedirect(error))
                throw withAdvice(error, doubt);
            onRepeat?.();
        }
    }
}
/** Does some work. If the run is cancelled meanwhile, the error says what was or may have been changed before. */
async function reportIfCancelled(changes, work) {
    try {
        return await work();
    }
    catch (error) {
        throw error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CancelledError */ .cc ? error.withChanges(changes) : error;
    }
}
/** Another attempt at a request that is redirected cannot help. */
function isRedirect(error) {
    return error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ApiError */ .hD && error.status >= 300 && error.status < 400;
}
/** Adds advice to an error after which it is not known whether something was added. */
function withAdvice(error, doubt) {
    if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ApiError */ .hD)
        return new _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ApiError */ .hD(`${error.message}\n${doubt}. Look before you add it again`, error);
    if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .NetworkError */ .Dr))
        return error;
    const message = `${error.message}. Tried ${MAX_ATTEMPTS} times, and each time looked whether it had been added. Run the step again later`;
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .NetworkError */ .Dr(message, { code: error.code, mayHaveHappened: true, cause: error });
}


/***/ }),

/***/ 395:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lz: () => (/* binding */ isAppleRefusal),
/* harmony export */   c4: () => (/* binding */ isNotFound),
/* harmony export */   dh: () => (/* binding */ isConflict),
/* harmony export */   pb: () => (/* binding */ apiError)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5145);
/* harmony import */ var _http_read_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4204);
/* harmony import */ var _http_took_effect_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(346);
/* harmony import */ var _error_advice_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5206);
/* harmony import */ var _error_entries_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2948);





/** Makes the error for a response that refuses a call. Its message has all of Apple's entries, and our advice. */
function apiError(response, call, nameOf) {
    const errors = (0,_error_entries_js__WEBPACK_IMPORTED_MODULE_0__/* .readErrorEntries */ .H)(response.body);
    const lines = errors.length > 0 ? errors.map(_error_entries_js__WEBPACK_IMPORTED_MODULE_0__/* .describeErrorEntry */ .A) : [(0,_http_read_json_js__WEBPACK_IMPORTED_MODULE_1__/* .describeBody */ .MP)(response, 'Apple')];
    const advice = new Set(errors.map(({ code }) => (0,_error_advice_js__WEBPACK_IMPORTED_MODULE_2__/* .adviceFor */ .c)(code, nameOf)).filter((text) => text !== undefined));
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ApiError */ .hD([
        `${call} was refused with ${response.status}.`,
        ...lines,
        ...advice,
        ...(response.retryNote ? [response.retryNote] : []),
        ...(response.status >= 500 && errors.length > 0 && !response.retryNote
            ? ['The server failed. Run the step again later.']
            : []),
    ].join('\n'), { status: response.status, errors, mayHaveHappened: !isAppleRefusal(response) });
}
/** Returns whether a response is Apple's own refusal, which proves that nothing was changed. */
function isAppleRefusal(response) {
    return (0,_http_took_effect_js__WEBPACK_IMPORTED_MODULE_4__/* .isClearRefusal */ .U)(response, (0,_error_entries_js__WEBPACK_IMPORTED_MODULE_0__/* .readErrorEntries */ .H)(response.body).length > 0);
}
/** Returns whether Apple itself says that something does not exist. A proxy's 404 says nothing about it. */
function isNotFound(error) {
    return (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ApiError */ .hD &&
        error.status === 404 &&
        error.errors.some(({ code }) => /^NOT_FOUND(?:\.|$)/.test(code)));
}
/** Returns whether Apple itself refuses something because of what is already there. */
function isConflict(error) {
    return error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ApiError */ .hD && error.status === 409 && !error.mayHaveHappened;
}


/***/ }),

/***/ 549:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ openApi)
});

// EXTERNAL MODULE: ./build/http/client.js + 1 modules
var http_client = __webpack_require__(3183);
// EXTERNAL MODULE: ./build/app-store-connect/authorizer.js
var app_store_connect_authorizer = __webpack_require__(2080);
// EXTERNAL MODULE: ./build/app-store-connect/hosts.js
var hosts = __webpack_require__(8672);
// EXTERNAL MODULE: ./build/base/errors.js
var errors = __webpack_require__(5145);
// EXTERNAL MODULE: ./build/base/safe-text.js + 4 modules
var safe_text = __webpack_require__(6540);
;// CONCATENATED MODULE: ./build/app-store-connect/pages.js


/** Pages of 200 entries after which a list is taken as endless. */
const MAX_PAGES = 500;
const MAX_ENTRIES = MAX_PAGES * 200;
/** Bytes of all pages together. A hundred thousand of Apple's entries have less. */
const MAX_LIST_BYTES = 100_000_000;
/**
 * Reads a list page by page to its end. Throws `NetworkError` if a page has no list, if the list has no end, or if the link
 * to the next page leads to another server or back to a page that was already read.
 */
async function readPages(first, { get, read }) {
    const entries = [];
    const seen = new Set();
    let total = 0;
    for (let url = first; url !== undefined;) {
        seen.add(url);
        const { document, bytes } = await get(url);
        total += bytes;
        if (total > MAX_LIST_BYTES)
            throw endless(`more than ${MAX_LIST_BYTES} bytes were read`);
        if (!Array.isArray(document.data))
            throw unusable(`The list at ${new URL(url).pathname} has no data`);
        for (const entry of document.data)
            entries.push(read(entry)); // Only this part of the page is kept in memory.
        if (entries.length > MAX_ENTRIES)
            throw endless(`more than ${MAX_ENTRIES} entries were read`);
        const next = nextPage(document.links?.next, { url, origin: new URL(first).origin });
        if (seen.size === MAX_PAGES)
            throw endless(`${MAX_PAGES} pages were read`);
        if (seen.has(next))
            throw unusable('The list goes round in circles: its next page was already read');
        url = next;
    }
    return entries;
}
function endless(reason) {
    return unusable(`The list has no end: ${reason}`);
}
function unusable(reason) {
    return new errors/* NetworkError */.Dr(reason, { code: 'ERR_NETWORK_RESPONSE' });
}
function nextPage(link, { url, origin }) {
    if (typeof link !== 'string')
        return undefined;
    if (!URL.canParse(link, url))
        throw unusable("The list's link to its next page is no address");
    const next = new URL(link, url);
    if (next.origin !== origin) {
        throw unusable(`The list's next page is on another server, ${(0,safe_text/* toSafeLine */.Dg)(next.host)}. It was not asked, so that the token goes nowhere else`);
    }
    return withoutUser(next);
}
/** Removes what a link of Apple's never needs: a user, a password, a fragment. */
function withoutUser(url) {
    return Object.assign(url, { username: '', password: '', hash: '' }).href;
}

// EXTERNAL MODULE: ./build/app-store-connect/read-document.js
var read_document = __webpack_require__(5377);
// EXTERNAL MODULE: ./build/http/send-with-retries.js
var send_with_retries = __webpack_require__(5563);
// EXTERNAL MODULE: ./build/app-store-connect/api-errors.js
var api_errors = __webpack_require__(395);
;// CONCATENATED MODULE: ./build/app-store-connect/send-authorized.js



/**
 * Sends a request with a token, and once more with a token by Apple's clock if the clocks explain a 401. Notes whether the
 * request may have changed something: a POST or DELETE that was not clearly refused. A `CancelledError` says so if nothing
 * was changed.
 */
async function sendAuthorized({ method, url, body }, { client, authorizer, changes }) {
    const attempt = async () => {
        const headers = { ...(await authorizer.headers()), ...(body && { 'content-type': 'application/json' }) };
        return (0,send_with_retries/* sendWithRetries */.H)({ method, url, headers, ...(body && { body: JSON.stringify(body) }) }, client);
    };
    const hadChanged = changes.mayHaveChanged;
    if (method !== 'GET')
        changes.mayHaveChanged = true; // Until it is clearly refused: an error leaves it in doubt.
    let response = await attempt().catch((error) => {
        if (error instanceof errors/* CancelledError */.cc && !error.mayHaveHappened)
            changes.mayHaveChanged = hadChanged;
        throw error instanceof errors/* CancelledError */.cc && !changes.mayHaveChanged
            ? error.withChanges('Nothing was changed')
            : error;
    });
    const mayRepeat = method === 'GET' || (0,api_errors/* isAppleRefusal */.Lz)(response);
    if (response.status === 401 && mayRepeat && authorizer.adjustClock(response))
        response = await attempt();
    if ((0,api_errors/* isAppleRefusal */.Lz)(response))
        changes.mayHaveChanged = hadChanged;
    return response;
}

;// CONCATENATED MODULE: ./build/app-store-connect/api.js






/** Opens the API. Nothing is sent before the first call. */
function openApi(key, context) {
    const baseUrl = (key.apiUrl ?? hosts/* API_URL */.H$).replace(/\/+$/, '');
    const authorizer = (0,app_store_connect_authorizer/* createAuthorizer */.QG)(key, { context, inHouse: (0,hosts/* isEnterprise */.kA)(new URL(baseUrl)) });
    return connect(baseUrl, {
        client: (0,http_client/* createClient */.UU)(context),
        authorizer,
        changes: { mayHaveChanged: false },
    });
}
function connect(baseUrl, session) {
    const { client, authorizer, changes } = session;
    const { nameOf } = client.context;
    const readPage = async (url) => {
        const response = await sendAuthorized({ method: 'GET', url }, session);
        const document = (0,read_document/* readResponse */.U)(response, { method: 'GET', url, authorizer, nameOf }) ?? {};
        return { document, bytes: Buffer.byteLength(response.body) };
    };
    return {
        ...client,
        call: async (method, path, body) => {
            const url = baseUrl + path;
            const response = await sendAuthorized({ method, url, body }, session);
            return (0,read_document/* readResponse */.U)(response, { method, url, authorizer, nameOf });
        },
        request: (method, path) => sendAuthorized({ method, url: baseUrl + path }, session),
        list: (path, read) => readPages(baseUrl + path, { get: readPage, read }),
        clockSkewSeconds: (response) => authorizer.clockSkewSeconds(response),
        individual: authorizer.individual,
        mayHaveChanged: () => changes.mayHaveChanged,
        forRollback: () => connect(baseUrl, { ...session, client: (0,http_client/* clientForRollback */.Pn)(client) }),
    };
}


/***/ }),

/***/ 6343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $s: () => (/* binding */ resolveAppId),
/* harmony export */   FS: () => (/* binding */ findAppByBundleId),
/* harmony export */   dv: () => (/* binding */ findAppByName),
/* harmony export */   e$: () => (/* binding */ listAppIds)
/* harmony export */ });
/* harmony import */ var leven__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7785);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5145);
/* harmony import */ var _base_safe_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6540);
/* harmony import */ var _resources_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4670);




/** Returns the Apple ID of the app that a request names, or undefined if it names none. Throws `InputError`. */
async function resolveAppId(api, app) {
    return app.bundleId === undefined ? app.appId : (await findAppByBundleId(api, app.bundleId)).id;
}
const BUNDLE_ID = 'the bundle ID';
const APP_NAME = 'the name of the app';
/**
 * Finds the app with exactly this bundle ID: Apple's filter matches more than that. Throws `InputError` if there is none.
 * See https://developer.apple.com/documentation/appstoreconnectapi/get-v1-apps
 */
async function findAppByBundleId(api, bundleId) {
    const apps = await listApps(api, `filter%5BbundleId%5D=${encodeURIComponent(bundleId)}`);
    return (apps.find((app) => app.bundleId === bundleId) ??
        throwNotFound(api, apps, { term: BUNDLE_ID, wanted: bundleId }));
}
/** Finds the only app with exactly this name. Throws `InputError` if there is none, or more than one. */
async function findAppByName(api, name) {
    const apps = await listApps(api, `filter%5Bname%5D=${encodeURIComponent(name)}`);
    const [found, ...others] = apps.filter((app) => app.name === name);
    if (found && others.length > 0) {
        const ids = [found, ...others].map(describeApp).join(', ');
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz([
            { input: APP_NAME, reason: `is the name of several apps: ${ids}. Instead, give`, others: [BUNDLE_ID] },
        ]);
    }
    return found ?? throwNotFound(api, apps, { term: APP_NAME, wanted: name });
}
async function listApps(api, filter) {
    return api.list(`/v1/apps?${filter}&fields%5Bapps%5D=bundleId,name&limit=200`, readApp);
}
/** Lists the Apple IDs of all apps that are visible to the API key. */
async function listAppIds(api) {
    return api.list('/v1/apps?fields%5Bapps%5D=bundleId&limit=200', (entry) => readApp(entry).id);
}
/** Characters of a name that are compared: the time for a comparison grows with their square. */
const MAX_COMPARED_CHARACTERS = 100;
/** Number of similar apps that a message names. */
const MAX_SUGGESTIONS = 5;
/** Names similar apps. If Apple's filter finds none, because it knows no typing errors, all apps are compared. */
async function throwNotFound(api, found, { term, wanted }) {
    const apps = found.length > 0 ? found : await listApps(api, 'sort=name');
    const start = (text) => text.slice(0, MAX_COMPARED_CHARACTERS);
    const near = apps
        .map((app) => ({
        app,
        distance: (0,leven__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A)(start(term === BUNDLE_ID ? app.bundleId : app.name), start(wanted)),
    }))
        .sort((one, other) => one.distance - other.distance)
        .slice(0, MAX_SUGGESTIONS);
    const advice = near.length > 0
        ? `The nearest that the API key sees: ${near.map(({ app }) => describeApp(app)).join(', ')}`
        : 'The API key sees no app at all: check that it belongs to the same team';
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz([
        { input: term, reason: `is ${(0,_base_safe_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(wanted)}, which no app has. ${advice}`, code: 'ERR_NOT_FOUND' },
    ]);
}
function describeApp({ id, bundleId, name }) {
    return `${(0,_base_safe_text_js__WEBPACK_IMPORTED_MODULE_2__/* .toSafeLine */ .Dg)(name)} (${(0,_base_safe_text_js__WEBPACK_IMPORTED_MODULE_2__/* .toSafeLine */ .Dg)(bundleId)}, ${(0,_base_safe_text_js__WEBPACK_IMPORTED_MODULE_2__/* .toSafeLine */ .Dg)(id)})`;
}
function readApp(value) {
    const { id, attributes } = (value ?? {});
    return { id: (0,_resources_js__WEBPACK_IMPORTED_MODULE_3__/* .readId */ .wh)(id, 'an app'), bundleId: (0,_resources_js__WEBPACK_IMPORTED_MODULE_3__/* .asText */ .e1)(attributes?.bundleId), name: (0,_resources_js__WEBPACK_IMPORTED_MODULE_3__/* .asText */ .e1)(attributes?.name) };
}


/***/ }),

/***/ 2080:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MV: () => (/* binding */ TOLERATED_SKEW_SECONDS),
/* harmony export */   QG: () => (/* binding */ createAuthorizer),
/* harmony export */   mF: () => (/* binding */ MAX_SKEW_SECONDS)
/* harmony export */ });
/* harmony import */ var _base_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5902);
/* harmony import */ var _tokens_asc_token_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2462);


/** Seconds that tokens for our own calls are valid: longer than any run, shorter than Apple's limit of 20 minutes. */
const TOKEN_LIFETIME_SECONDS = 15 * 60;
/** Milliseconds before its expiry at which a token is replaced. */
const RENEWAL_MARGIN_MS = 60_000;
/** Seconds by which two clocks may differ before they are taken as the cause of a 401. */
const TOLERATED_SKEW_SECONDS = 30;
/**
 * Seconds by which a token for our own calls may be dated by the server's clock: a day, and a minute because a Date has
 * whole seconds and responses take time. A Date further away is not trusted.
 */
const MAX_SKEW_SECONDS = 24 * 60 * 60 + 60;
/** Creates what authorizes the requests of a run. `inHouse` tells that the API is the Enterprise program's. */
function createAuthorizer(key, { context, inHouse }) {
    let token;
    let expiresAtMs = 0;
    let skewSeconds = 0;
    const createToken = async () => {
        const now = context.now() + skewSeconds * 1000;
        const created = await (0,_tokens_asc_token_js__WEBPACK_IMPORTED_MODULE_0__/* .createAscToken */ .B)(key, { lifetime: TOKEN_LIFETIME_SECONDS, now, inHouse });
        context.mask?.(created.token);
        expiresAtMs = created.expiresAt.getTime() - skewSeconds * 1000;
        return created.token;
    };
    const measureSkew = ({ headers }) => {
        const theirs = Date.parse(headers.date ?? '');
        return Number.isNaN(theirs) ? undefined : Math.round((theirs - context.now()) / 1000) - skewSeconds;
    };
    return {
        individual: key.issuerId === undefined,
        measureSkew,
        clockSkewSeconds(response) {
            const measured = measureSkew(response);
            return measured === undefined ? undefined : measured + skewSeconds;
        },
        async headers() {
            if (expiresAtMs - context.now() < RENEWAL_MARGIN_MS)
                token = undefined;
            token ??= await createToken();
            return { authorization: `Bearer ${token}`, accept: 'application/json' };
        },
        adjustClock(response) {
            const measured = measureSkew(response);
            if (skewSeconds !== 0 || measured === undefined || !isCredibleSkew(measured))
                return false;
            skewSeconds = measured;
            token = undefined;
            context.log.warn(describeAdjustment(measured));
            return true;
        },
    };
}
function isCredibleSkew(seconds) {
    const off = Math.abs(seconds);
    return off > TOLERATED_SKEW_SECONDS && off <= MAX_SKEW_SECONDS;
}
function describeAdjustment(seconds) {
    const difference = `${(0,_base_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(Math.abs(seconds))} ${seconds < 0 ? 'ahead of' : 'behind'}`;
    return `The clock of this machine is ${difference} Apple's; the token was made again with Apple's time. Set the clock right: tokens made without asking Apple will be refused`;
}


/***/ }),

/***/ 7582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C8: () => (/* binding */ listAllKeys),
/* harmony export */   D: () => (/* binding */ listKeysBeside),
/* harmony export */   DQ: () => (/* binding */ findKeysOfApps),
/* harmony export */   Fx: () => (/* binding */ addKey),
/* harmony export */   Rx: () => (/* binding */ describeKey),
/* harmony export */   Tj: () => (/* binding */ findKey),
/* harmony export */   YZ: () => (/* binding */ readKey),
/* harmony export */   bi: () => (/* binding */ readAppKey),
/* harmony export */   yE: () => (/* binding */ removeKey),
/* harmony export */   zN: () => (/* binding */ isRegistered)
/* harmony export */ });
/* harmony import */ var _apps_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6343);
/* harmony import */ var _api_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(395);
/* harmony import */ var _resources_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4670);
/* harmony import */ var _keys_key_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3710);
/* harmony import */ var _keys_key_exports_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2244);





/** Describes a key for messages: its ID and fingerprint. */
function describeKey({ id, publicKey }) {
    return publicKey ? `${id} (${(0,_keys_key_exports_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprintOf */ .ax)(publicKey)})` : id;
}
const KEYS = '/v1/alternativeDistributionKeys';
const FIELDS = 'fields%5BalternativeDistributionKeys%5D=publicKey';
/**
 * Lists the keys of the account without those of single apps.
 * See https://developer.apple.com/documentation/appstoreconnectapi/get-v1-alternativedistributionkeys
 */
async function listAccountKeys(api) {
    return api.list(`${KEYS}?exists%5Bapp%5D=false&${FIELDS}&limit=200`, readResource);
}
/** Lists the keys of an app (one at most), or without an app those of the account. */
async function listKeysBeside(api, appId) {
    if (appId === undefined)
        return listAccountKeys(api);
    const key = await readAppKey(api, appId);
    return key ? [key] : [];
}
/**
 * Reads an app's key. Returns undefined only if Apple says that the app has none. How it says so is not documented: NOT_FOUND
 * and null both count.
 */
async function readAppKey(api, appId) {
    const path = `/v1/apps/${encodeURIComponent(appId)}/alternativeDistributionKey`;
    try {
        const { data } = (await api.call('GET', `${path}?${FIELDS}`));
        return data === null ? undefined : readResource(data);
    }
    catch (error) {
        if ((0,_api_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isNotFound */ .c4)(error))
            return undefined;
        throw error;
    }
}
/**
 * Finds all keys that belong to an app. Returns the app by the key's ID, undefined if the app is not visible to the API key.
 * It reads Apple's list of such keys and the key of every visible app: a proxy may drop the filter of the list, and not
 * every app may be visible.
 */
async function findKeysOfApps(api) {
    const listed = await api.list(`${KEYS}?exists%5Bapp%5D=true&${FIELDS}&limit=200`, readResource);
    const owners = new Map(listed.map(({ id }) => [id, undefined]));
    for (const appId of await (0,_apps_js__WEBPACK_IMPORTED_MODULE_2__/* .listAppIds */ .e$)(api)) {
        const key = await readAppKey(api, appId);
        if (key)
            owners.set(key.id, appId);
    }
    return owners;
}
/** Reads one key. See https://developer.apple.com/documentation/appstoreconnectapi/get-v1-alternativedistributionkeys-_id_ */
async function readKey(api, id) {
    const response = (await api.call('GET', `${KEYS}/${encodeURIComponent(id)}?${FIELDS}`));
    return readResource(response.data);
}
/** Reads one key. Returns undefined if there is none with this ID. */
async function findKey(api, id) {
    try {
        return await readKey(api, id);
    }
    catch (error) {
        if ((0,_api_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isNotFound */ .c4)(error))
            return undefined;
        throw error;
    }
}
/** Lists every key that is visible to the API key, including those of single apps. */
async function listAllKeys(api) {
    return api.list(`${KEYS}?${FIELDS}&limit=200`, readResource);
}
/** Returns whether a public key is registered, as far as is visible to the API key. */
async function isRegistered(api, wanted) {
    return (await listAllKeys(api)).some(({ publicKey }) => publicKey?.equals(wanted));
}
/** Removes a key. One that is already gone counts as removed. */
async function removeKey(api, id) {
    await (0,_resources_js__WEBPACK_IMPORTED_MODULE_3__/* .removeResource */ .ls)(api, `${KEYS}/${encodeURIComponent(id)}`);
}
/** Adds a key for one app or for the account. See https://developer.apple.com/documentation/appstoreconnectapi/post-v1-alternativedistributionkeys */
async function addKey(api, publicKey, appId) {
    const relationships = { app: { data: { type: 'apps', id: appId } } };
    const data = {
        type: 'alternativeDistributionKeys',
        attributes: { publicKey: (0,_keys_key_exports_js__WEBPACK_IMPORTED_MODULE_0__/* .publicKeyPem */ .rY)(publicKey) },
        ...(appId !== undefined && { relationships }),
    };
    const response = (await api.call('POST', KEYS, { data }));
    return readResource(response.data);
}
function readResource(value) {
    const { id, attributes } = (value ?? {});
    return { id: (0,_resources_js__WEBPACK_IMPORTED_MODULE_3__/* .readId */ .wh)(id, 'a key'), publicKey: readKeyText(attributes?.publicKey) };
}
function readKeyText(text) {
    try {
        return typeof text === 'string' ? (0,_keys_key_js__WEBPACK_IMPORTED_MODULE_4__/* .readPublicKey */ .RR)(text) : undefined;
    }
    catch {
        return undefined; // A key of another kind: it is listed, but never equal to ours.
    }
}


/***/ }),

/***/ 7590:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $j: () => (/* binding */ removeDomain),
/* harmony export */   LY: () => (/* binding */ ensureDomain),
/* harmony export */   wK: () => (/* binding */ listDomains),
/* harmony export */   y_: () => (/* binding */ describeDomain)
/* harmony export */ });
/* harmony import */ var _add_once_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5676);
/* harmony import */ var _resources_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4670);
/* harmony import */ var _base_safe_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6540);



const DOMAINS = '/v1/alternativeDistributionDomains';
/** Lists the domains of the account. See https://developer.apple.com/documentation/appstoreconnectapi/get-v1-alternativedistributiondomains */
async function listDomains(api) {
    return api.list(`${DOMAINS}?limit=200`, readDomain);
}
/**
 * Makes sure that a domain is registered once: it looks first, and again if the response to adding it is lost. `created`
 * tells whether this run added it. See https://developer.apple.com/documentation/appstoreconnectapi/post-v1-alternativedistributiondomains
 */
async function ensureDomain(api, wanted) {
    const find = async () => (await listDomains(api)).find(({ domain }) => domain.toLowerCase() === wanted.domain);
    const present = await find();
    if (present)
        return { id: present.id, created: false };
    const { resource, created } = await (0,_add_once_js__WEBPACK_IMPORTED_MODULE_0__/* .addOnce */ .B)(api, {
        what: `The domain ${wanted.domain}`,
        add: () => addDomain(api, wanted),
        find,
    });
    return { id: resource.id, created };
}
/** Removes a domain. One that is already gone counts as removed. */
async function removeDomain(api, id) {
    await (0,_resources_js__WEBPACK_IMPORTED_MODULE_1__/* .removeResource */ .ls)(api, `${DOMAINS}/${encodeURIComponent(id)}`);
}
async function addDomain(api, { domain, referenceName }) {
    const data = { type: 'alternativeDistributionDomains', attributes: { domain, referenceName } };
    const response = (await api.call('POST', DOMAINS, { data }));
    return readDomain(response.data);
}
/** Describes a domain for messages: `example.com (id)`. */
function describeDomain({ id, domain }) {
    return `${(0,_base_safe_text_js__WEBPACK_IMPORTED_MODULE_2__/* .toSafeLine */ .Dg)(domain)} (${id})`;
}
function readDomain(value) {
    const { id, attributes } = (value ?? {});
    return {
        id: (0,_resources_js__WEBPACK_IMPORTED_MODULE_1__/* .readId */ .wh)(id, 'a domain'),
        domain: (0,_resources_js__WEBPACK_IMPORTED_MODULE_1__/* .asText */ .e1)(attributes?.domain),
        referenceName: (0,_resources_js__WEBPACK_IMPORTED_MODULE_1__/* .asText */ .e1)(attributes?.referenceName),
    };
}


/***/ }),

/***/ 5206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ KEYS_PAGE),
/* harmony export */   c: () => (/* binding */ adviceFor)
/* harmony export */ });
/** Where the account's API keys and their IDs are listed. */
const KEYS_PAGE = 'https://appstoreconnect.apple.com/access/integrations/api';
/** What to do about Apple's error codes, by dotted prefix; the longest matching one is used. */
const adviceByCode = (nameOf) => ({
    NOT_AUTHORIZED: `Check ${nameOf('the key ID')}, ${nameOf('the issuer ID')} and ${nameOf('the private key')} on ${KEYS_PAGE}.`,
    FORBIDDEN_ERROR: `The API key's role does not allow this. Alternative distribution keys need a key with the Admin role; an individual key may do what its user may. See ${KEYS_PAGE}`,
    'FORBIDDEN.REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED': 'The Account Holder has to accept an agreement at https://appstoreconnect.apple.com/agreements (for alternative distribution also the Alternative Terms Addendum).',
    NOT_FOUND: 'Nothing with this ID is visible to the API key. Check the ID, and that the key belongs to the same team.',
    PATH_ERROR: `The server does not know this address. Check ${nameOf('the address of the API')}.`,
    RATE_LIMIT_EXCEEDED: 'The hourly limit of this API key is used up; other pipelines may share the key.',
    ENTITY_ERROR: 'Apple refused what was sent; the pointer names the part.',
    STATE_ERROR: 'The account or app is not in a state that allows this. For an app that already has an alternative distribution key, the old key has to be removed first.',
    ENTITY_UNPROCESSABLE: 'Apple understood the request and cannot carry it out; its detail says why.',
    PARAMETER_ERROR: 'This is a mistake in the request itself. Please report it.',
});
/** Returns what to do about one of Apple's error codes, or undefined if nothing is known about it. */
function adviceFor(code, nameOf) {
    const advice = adviceByCode(nameOf);
    const parts = code.split('.');
    for (let length = parts.length; length > 0; length -= 1) {
        const prefix = parts.slice(0, length).join('.');
        if (Object.hasOwn(advice, prefix))
            return advice[prefix];
    }
    return undefined;
}


/***/ }),

/***/ 2948:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ describeErrorEntry),
/* harmony export */   H: () => (/* binding */ readErrorEntries)
/* harmony export */ });
/* harmony import */ var _base_safe_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6540);

/** Apple sends a few entries. A longer message would not be read. */
const MAX_ENTRIES = 50;
/**
 * Reads the entries of Apple's `errors` array, whatever the content type says. Returns none if the body is something else.
 * See https://developer.apple.com/documentation/appstoreconnectapi/errorresponse
 */
function readErrorEntries(body) {
    try {
        const { errors } = JSON.parse(body);
        return Array.isArray(errors) ? errors.slice(0, MAX_ENTRIES).map(readEntry) : [];
    }
    catch {
        return [];
    }
}
/** Describes an entry in one line: `STATE_ERROR: Title. Detail. (at /data/attributes/publicKey)`. */
function describeErrorEntry({ code, title, detail, source }) {
    const place = source?.pointer ?? source?.parameter;
    const sentences = [title, detail]
        .filter((part) => part !== undefined && part !== '')
        .map((part) => String(part).replace(/[.\s]*$/, '.'));
    return `${code}: ${sentences.join(' ')}${place ? ` (at ${place})` : ''}`;
}
function readEntry(value) {
    const entry = asRecord(value);
    const source = asRecord(entry.source);
    const place = {
        ...(readField(source.pointer) && { pointer: readField(source.pointer) }),
        ...(readField(source.parameter) && { parameter: readField(source.parameter) }),
    };
    return {
        status: readField(entry.status),
        code: readField(entry.code) || 'no code',
        title: readField(entry.title),
        ...(readField(entry.detail) && { detail: readField(entry.detail) }),
        ...(Object.keys(place).length > 0 && { source: place }),
    };
}
function asRecord(value) {
    return (typeof value === 'object' && value !== null ? value : {});
}
function readField(value) {
    return typeof value === 'string' ? (0,_base_safe_text_js__WEBPACK_IMPORTED_MODULE_0__/* .toSafeLine */ .Dg)(value) : '';
}


/***/ }),

/***/ 8672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H$: () => (/* binding */ API_URL),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   f8: () => (/* binding */ isApple),
/* harmony export */   kA: () => (/* binding */ isEnterprise),
/* harmony export */   rB: () => (/* binding */ looksLikeLoopback)
/* harmony export */ });
const API_HOST = 'api.appstoreconnect.apple.com';
const ENTERPRISE_HOST = 'api.enterprise.developer.apple.com';
/** The default address of the App Store Connect API. */
const API_URL = `https://${API_HOST}`;
/** Returns whether an address is that of the Enterprise program, whose tokens have an audience of their own. */
function isEnterprise(url) {
    return url.hostname === ENTERPRISE_HOST;
}
/** Returns whether an address is one of Apple's two. */
function isApple(url) {
    return url.hostname === API_HOST || isEnterprise(url);
}
/** Returns whether an address is a loopback address. `127.example.com` is not. */
function isLoopback({ hostname }) {
    return /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname);
}
/** Returns whether the HTTP client would mistake an address for a loopback address, and bypass the proxy. */
function looksLikeLoopback(url) {
    return url.hostname.startsWith('127.') && !isLoopback(url);
}


/***/ }),

/***/ 5377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ readResponse),
/* harmony export */   u: () => (/* binding */ readDocument)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5145);
/* harmony import */ var _base_safe_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6540);
/* harmony import */ var _http_read_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4204);
/* harmony import */ var _api_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(395);
/* harmony import */ var _unauthorized_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3502);





/**
 * Reads the document of a response; the response to a DELETE has none, and returns undefined. Throws `ApiError` if Apple
 * refused the request, and `NetworkError` if the response is not Apple's.
 */
function readResponse(response, { method, url, authorizer, nameOf }) {
    const call = `${method} ${new URL(url).pathname}`;
    if (response.status === 401)
        throw (0,_unauthorized_error_js__WEBPACK_IMPORTED_MODULE_0__/* .unauthorizedError */ .b)(response, {
            call,
            individual: authorizer.individual,
            skewSeconds: authorizer.measureSkew(response),
            nameOf,
        });
    if (response.status >= 300 && response.status < 400)
        throw redirectError(response, call, nameOf);
    if (response.status < 200 || response.status >= 400)
        throw (0,_api_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .apiError */ .pb)(response, call, nameOf);
    if (method !== 'DELETE')
        return readDocument(response, call);
    if (response.status !== 204)
        throw uncertainRemovalError(response, call);
    return undefined;
}
/** Reads a JSON object with `data`. Throws `NetworkError` for anything else, such as a login page. */
function readDocument(response, call) {
    const value = (0,_http_read_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)(response, { call, server: 'Apple' });
    if (Object.hasOwn(value, 'data'))
        return value;
    const reason = `${call} was answered with ${response.status} and JSON, but not with a document of App Store Connect: it has no data. ${(0,_http_read_json_js__WEBPACK_IMPORTED_MODULE_2__/* .notFrom */ .Aq)('Apple')}`;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .NetworkError */ .Dr(reason, { code: 'ERR_NETWORK_RESPONSE', mayHaveHappened: true });
}
function redirectError({ status, headers }, call, nameOf) {
    const target = (0,_base_safe_text_js__WEBPACK_IMPORTED_MODULE_4__/* .toSafeLine */ .Dg)(headers.location ?? 'nowhere');
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ApiError */ .hD(`${call} was answered with a redirect (${status}) to ${target}. It was not followed, so that the token goes nowhere else. Check ${nameOf('the address of the API')} and the proxy`, { status, mayHaveHappened: true });
}
/** Apple's response to a DELETE is 204 and nothing else. */
function uncertainRemovalError(response, call) {
    const reason = `${call} was answered with ${response.status}, not with 204 (No Content). It is not certain that anything was removed. ${(0,_http_read_json_js__WEBPACK_IMPORTED_MODULE_2__/* .describeBody */ .MP)(response, 'Apple')}`;
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .NetworkError */ .Dr(reason, { code: 'ERR_NETWORK_RESPONSE', mayHaveHappened: true });
}


/***/ }),

/***/ 9754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ ensureRegistered)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5145);
/* harmony import */ var _distribution_keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7582);
/* harmony import */ var _keys_key_exports_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2244);
/* harmony import */ var _add_once_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5676);




/**
 * Makes sure that a key is registered once: it looks first, adds the key if it is missing, and reads back what was added.
 * Without `appId` the key is the account's. Throws `ApiError`, `NetworkError`, `CancelledError`, and `ERR_ROTATION_INCOMPLETE` if App
 * Store Connect returns another key than was added.
 */
async function ensureRegistered(api, publicKey, appId) {
    const present = await findKey(api, publicKey, appId);
    if (present.match)
        return { id: present.match.id, created: false };
    const registration = await addSafely(api, publicKey, { appId, other: present.other });
    const fingerprint = (0,_keys_key_exports_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprintOf */ .ax)(publicKey);
    const stored = await (0,_add_once_js__WEBPACK_IMPORTED_MODULE_1__/* .reportIfCancelled */ .X)(`Key ${registration.id} (${fingerprint}) is registered`, () => (0,_distribution_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .readKey */ .YZ)(api, registration.id));
    if (stored.publicKey?.equals(publicKey))
        return registration;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .AscError */ .Wg('ERR_ROTATION_INCOMPLETE', `Key ${registration.id} was registered, but App Store Connect returns another public key for it. Do not sign with it; look at the key in App Store Connect`);
}
async function findKey(api, publicKey, appId) {
    const keys = await (0,_distribution_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .listKeysBeside */ .D)(api, appId);
    const match = keys.find((key) => key.publicKey?.equals(publicKey));
    return { match, other: appId === undefined ? undefined : keys[0] };
}
async function addSafely(api, publicKey, { appId, other }) {
    const { resource, created } = await (0,_add_once_js__WEBPACK_IMPORTED_MODULE_1__/* .addOnce */ .B)(api, {
        what: `The key (${(0,_keys_key_exports_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprintOf */ .ax)(publicKey)})`,
        add: () => (0,_distribution_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .addKey */ .Fx)(api, publicKey, appId),
        find: async () => (await findKey(api, publicKey, appId)).match,
        explain: (conflict) => (other ? explainConflict(conflict, other, api.context.nameOf) : conflict),
        onRepeat: () => {
            api.context.log.info('The response to adding the key was lost and the key is not there; adding it again');
        },
    });
    return { id: resource.id, created };
}
function explainConflict(error, { id, publicKey }, nameOf) {
    const print = publicKey ? ` (${(0,_keys_key_exports_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprintOf */ .ax)(publicKey)})` : '';
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ApiError */ .hD(`${error.message}\nThe app has another key, ${id}${print}. An app takes one key: a rotation with ${nameOf('the option that removes previous keys')} replaces it`, error);
}


/***/ }),

/***/ 4670:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e1: () => (/* binding */ asText),
/* harmony export */   ls: () => (/* binding */ removeResource),
/* harmony export */   wh: () => (/* binding */ readId)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5145);
/* harmony import */ var _api_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(395);


/**
 * Removes a resource by its path. One that Apple does not find counts as removed; any other 404 may come from a proxy or a
 * wrong address, and is thrown as an `ApiError` like every other refusal.
 */
async function removeResource(api, path) {
    try {
        await api.call('DELETE', path);
    }
    catch (error) {
        if ((0,_api_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isNotFound */ .c4)(error))
            return;
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ApiError */ .hD) || !(error.mayHaveHappened || error.status === 404))
            throw error;
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ApiError */ .hD(`${error.message}\nIt is not certain that anything was removed.`, error);
    }
}
/**
 * Reads the ID of a resource. IDs are opaque, but characters that mean something in a path, a log or a shell are refused
 * with a `NetworkError`. `owner` is what has the ID, with an article: `a key`.
 */
function readId(id, owner) {
    if (typeof id === 'string' && /^[\w+/=-][\x21\x22\x24-\x7e]{0,199}$/.test(id))
        return id;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .NetworkError */ .Dr(`The response holds ${owner} without an id that can be used`, {
        code: 'ERR_NETWORK_RESPONSE',
        mayHaveHappened: true,
    });
}
/** Returns a value if it is a string, and an empty string for anything else. */
function asText(value) {
    return typeof value === 'string' ? value : '';
}


/***/ }),

/***/ 3502:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ unauthorizedError)
/* harmony export */ });
/* harmony import */ var _base_duration_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5902);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5145);
/* harmony import */ var _api_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(395);
/* harmony import */ var _authorizer_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2080);
/* harmony import */ var _error_advice_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5206);
/* harmony import */ var _error_entries_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2948);






/** Makes the error for a 401. Apple uses one text for all causes, so they are listed by likelihood. */
function unauthorizedError(response, { call, individual, skewSeconds, nameOf }) {
    const [keyId, issuerId] = [nameOf('the key ID'), nameOf('the issuer ID')];
    const privateKey = nameOf('the private key');
    const issuer = individual
        ? `The key is a team key: then ${issuerId} is needed.`
        : `${issuerId} is of another team, or the key is an individual key: then leave ${issuerId} out.`;
    const causes = [
        `${keyId} does not belong to ${privateKey} (the file is named AuthKey_<key ID>.p8).`,
        issuer,
        'The key was revoked.',
        `${privateKey} is a key of another kind: an In-App Purchase key or an alternative distribution key.`,
    ].map((cause, index) => `${index + 1}. ${cause}`);
    const errors = (0,_error_entries_js__WEBPACK_IMPORTED_MODULE_0__/* .readErrorEntries */ .H)(response.body);
    const message = [
        `${call} was refused with 401. Apple does not say why; the likely causes, in order:`,
        ...causes,
        describeClock(skewSeconds, nameOf),
        `The IDs are on ${_error_advice_js__WEBPACK_IMPORTED_MODULE_1__/* .KEYS_PAGE */ .B}`,
        ...errors.map(_error_entries_js__WEBPACK_IMPORTED_MODULE_0__/* .describeErrorEntry */ .A),
    ].join('\n');
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ApiError */ .hD(message, { status: 401, errors, mayHaveHappened: !(0,_api_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .isAppleRefusal */ .Lz)(response) });
}
function describeClock(skewSeconds, nameOf) {
    if (skewSeconds === undefined)
        return 'The response has no Date, so the clocks could not be compared.';
    const off = Math.abs(skewSeconds);
    if (off <= _authorizer_js__WEBPACK_IMPORTED_MODULE_4__/* .TOLERATED_SKEW_SECONDS */ .MV)
        return `It is not the clock: it is within ${off} s of the server's.`;
    if (off <= _authorizer_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_SKEW_SECONDS */ .mF)
        return `It is not the clock alone: a token made by the server's time was refused too.`;
    return `The server's Date is ${(0,_base_duration_js__WEBPACK_IMPORTED_MODULE_5__/* .formatDuration */ .a3)(off)} ${skewSeconds < 0 ? 'behind' : 'ahead of'} this machine's clock. No token was made for a time more than a day away. Set this machine's clock right, and check ${nameOf('the address of the API')} and the proxy.`;
}


/***/ }),

/***/ 2602:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ removeAbandonedFiles),
/* harmony export */   b: () => (/* binding */ mayBeRegistered)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _keys_key_exports_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2244);
/* harmony import */ var _read_key_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4983);
/* harmony import */ var _temporary_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4861);
/* harmony import */ var _write_new_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(307);






/** Milliseconds after which no run is still writing a file that holds a key. */
const MAX_WRITE_MS = 60_000;
/**
 * Removes the temporary files of runs that were killed while they wrote a file. A temporary file is removed if its process
 * has ended and it holds no key that is, or may be, registered. Apple shows one team alone, so a run with another API key
 * proves nothing. Any other temporary file with a key is named in a warning. Never throws.
 */
async function removeAbandonedFiles(target, { log, isRegistered }) {
    const ownMark = (0,_temporary_files_js__WEBPACK_IMPORTED_MODULE_2__/* .apiKeyMark */ .pn)(target.apiKey);
    for (const { path, mark, isRunning } of findTemporaryFiles(target.path)) {
        const key = readPublicKeyIn(path);
        if (key && (isRunning || mark !== ownMark || (await mayBeRegistered(key, isRegistered))))
            log.warn(`${path} was left by a run that was killed. It holds a private key (${(0,_keys_key_exports_js__WEBPACK_IMPORTED_MODULE_3__/* .fingerprintOf */ .ax)(key)}), perhaps the only copy of it. Move it to where it belongs, or delete the file`);
        else if (!isRunning)
            (0,_write_new_file_js__WEBPACK_IMPORTED_MODULE_4__/* .removeQuietly */ .S2)(path);
    }
}
/** Returns whether a key is registered, or may be because Apple could not be asked. */
async function mayBeRegistered(key, isRegistered) {
    try {
        return (await isRegistered?.(key)) ?? true;
    }
    catch {
        return true;
    }
}
/** Finds the temporary files for a path that no run is still writing. `isRunning` tells that its process ID is in use. */
function* findTemporaryFiles(target) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(target));
    for (const name of namesIn(folder)) {
        const owner = (0,_temporary_files_js__WEBPACK_IMPORTED_MODULE_2__/* .temporaryOwnerOf */ .k)(target, name);
        const found = owner && (0,_write_new_file_js__WEBPACK_IMPORTED_MODULE_4__/* .lstatIfExists */ .sM)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name));
        if (!owner || !found?.isFile())
            continue;
        const isRunning = isProcessOf(owner.pid, found.mtimeMs);
        if (!isRunning || Date.now() - found.mtimeMs > MAX_WRITE_MS)
            yield { path: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), mark: owner.mark, isRunning };
    }
}
function namesIn(folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder);
    }
    catch {
        return []; // A folder can be writable and not readable.
    }
}
/** Returns whether a process may be the one that wrote a file at a time. In a container the next one often has the same ID. */
function isProcessOf(pid, writtenAtMs) {
    if (pid === process.pid)
        return writtenAtMs >= Date.now() - process.uptime() * 1000;
    try {
        return process.kill(pid, 0);
    }
    catch (error) {
        return error.code !== 'ESRCH';
    }
}
function readPublicKeyIn(path) {
    try {
        const found = (0,_read_key_file_js__WEBPACK_IMPORTED_MODULE_5__/* .readKeyFile */ .m)(path);
        return found && (0,_keys_key_exports_js__WEBPACK_IMPORTED_MODULE_3__/* .publicKeyOf */ .kc)(found.key);
    }
    catch {
        return undefined; // Another run was quicker, or the file belongs to another user: then it cannot be removed either.
    }
}


/***/ }),

/***/ 4861:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ temporaryOwnerOf),
/* harmony export */   pn: () => (/* binding */ apiKeyMark),
/* harmony export */   ub: () => (/* binding */ temporaryPathFor)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


/** Bytes of a file name that is used as it is; a longer one is hashed, because file systems limit names to 255 bytes. */
const MAX_NAME_BYTES = 180;
/** Returns a new path beside a file for what is still being written. It says whose file it is, should the run be killed. */
function temporaryPathFor({ path, apiKey }) {
    const random = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex');
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path)), `${temporaryPrefix(path)}${apiKeyMark(apiKey)}-${process.pid}-${random}.tmp`);
}
/** Returns whose temporary file for a path this is by its name, or undefined if it is another file. */
function temporaryOwnerOf(path, name) {
    const prefix = temporaryPrefix(path);
    const rest = name.startsWith(prefix) ? name.slice(prefix.length) : '';
    const [, mark, pid] = /^([\da-f]{8}|none)-(\d+)-[\da-f]{16}\.tmp$/.exec(rest) ?? [];
    return mark === undefined ? undefined : { pid: Number(pid), mark };
}
/** Returns a short mark of an API key for a file name: the start of a SHA-256 digest, or `none` without a key. */
function apiKeyMark(apiKey) {
    return apiKey ? (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', apiKey.export({ format: 'der', type: 'spki' })).slice(0, 8) : 'none';
}
function temporaryPrefix(path) {
    const name = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path));
    const isLong = Buffer.byteLength(name) > MAX_NAME_BYTES;
    return `.${isLong ? (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(name).digest('hex') : name}.asc-credentials-`;
}


/***/ }),

/***/ 2642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ writeUserFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5145);
/* harmony import */ var _abandoned_files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2602);
/* harmony import */ var _store_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6869);
/* harmony import */ var _temporary_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4861);
/* harmony import */ var _user_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2812);
/* harmony import */ var _write_new_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(307);







/**
 * Writes secrets to a file that only its owner can read, completely or not at all: a new file of mode 0600 beside it takes
 * its place. If the system has no such modes (Windows), the folder's own rights apply, and `log` is warned. Then it removes
 * what earlier runs that were killed have left. Throws `ERR_FILE_WRITE` or `ERR_FILE_PROTECTED`.
 */
async function writeUserFile(file, pieces, { log, isRegistered, isUnchanged = () => true }) {
    const temporaryPath = (0,_temporary_files_js__WEBPACK_IMPORTED_MODULE_1__/* .temporaryPathFor */ .ub)(file);
    try {
        await (0,_write_new_file_js__WEBPACK_IMPORTED_MODULE_2__/* .writeNewFile */ .S0)(temporaryPath, pieces);
        (0,_user_file_js__WEBPACK_IMPORTED_MODULE_3__/* .requireReplaceable */ .u)(file);
        if (!isUnchanged())
            throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .AscError */ .Wg('ERR_FILE_PROTECTED', `${file.path} was changed by another program meanwhile, so it was not replaced`);
        if (file.holds === 'new key')
            (0,_write_new_file_js__WEBPACK_IMPORTED_MODULE_2__/* .moveToNewPath */ .MW)(temporaryPath, file.path);
        else
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(temporaryPath, file.path);
        (0,_write_new_file_js__WEBPACK_IMPORTED_MODULE_2__/* .warnIfReadableByOthers */ .W0)(file.path, log);
    }
    catch (error) {
        throw error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .AscError */ .Wg ? error : (0,_store_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .storeError */ .gl)(file.path, error);
    }
    finally {
        (0,_write_new_file_js__WEBPACK_IMPORTED_MODULE_2__/* .removeQuietly */ .S2)(temporaryPath);
    }
    await (0,_abandoned_files_js__WEBPACK_IMPORTED_MODULE_6__/* .removeAbandonedFiles */ .M)(file, { log, isRegistered });
}


/***/ }),

/***/ 463:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LF: () => (/* binding */ runUntilCancelled),
/* harmony export */   Zn: () => (/* binding */ watchCancellation),
/* harmony export */   dZ: () => (/* binding */ throwIfCancelled)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8474);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8500);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5145);



/**
 * Milliseconds for which each activity continues after a cancellation. GitHub's runner sends SIGTERM 7.5 s after SIGINT:
 * by then a rollback must be complete, and one response may take only a part of that time.
 */
const GRACE_MS = {
    reading: 0,
    changing: 3_000,
    rollback: 6_000,
};
/** Notes the time at which a signal cancels the run. */
function watchCancellation(signal) {
    let cancelledAt = signal?.aborted ? performance.now() : undefined;
    const note = () => {
        cancelledAt = performance.now();
    };
    signal?.addEventListener('abort', note, { once: true });
    return { signal, cancelledAt: () => cancelledAt };
}
/** Throws `CancelledError` if nothing new may begin: the run was cancelled, or the time for its rollback is over. */
function throwIfCancelled(cancellation, activity) {
    const begun = activity === 'rollback' ? activity : 'reading'; // A change that has not begun gets no grace.
    if (millisecondsLeft(cancellation, begun) <= 0)
        throw cancelledError(cancellation, false);
}
/**
 * Does some work. A cancellation ends it with `CancelledError` after the grace of its activity. The signal tells the work
 * that its result is no longer needed: nothing that is left of it may keep the process alive.
 */
async function runUntilCancelled(cancellation, activity, work) {
    throwIfCancelled(cancellation, activity);
    if (!cancellation.signal)
        return work();
    const done = new AbortController();
    try {
        return await Promise.race([work(done.signal), throwAfterGrace(cancellation, activity, done.signal)]);
    }
    finally {
        done.abort();
    }
}
async function throwAfterGrace(cancellation, activity, done) {
    const { signal } = cancellation;
    if (signal && !signal.aborted)
        await (0,node_events__WEBPACK_IMPORTED_MODULE_0__.once)(signal, 'abort', { signal: done });
    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(Math.max(0, millisecondsLeft(cancellation, activity)), undefined, { signal: done });
    throw cancelledError(cancellation, activity !== 'reading');
}
function millisecondsLeft(cancellation, activity) {
    const cancelledAt = cancellation.cancelledAt();
    return cancelledAt === undefined ? Infinity : cancelledAt + GRACE_MS[activity] - performance.now();
}
function cancelledError({ signal }, mayHaveHappened) {
    const reason = signal?.reason;
    const by = typeof reason === 'string' ? ` by ${reason}` : '';
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CancelledError */ .cc(`The run was cancelled${by}`, { mayHaveHappened });
}


/***/ }),

/***/ 3183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Pn: () => (/* binding */ clientForRollback),
  UU: () => (/* binding */ createClient),
  v7: () => (/* binding */ pause),
  FE: () => (/* binding */ stopIfCancelled)
});

// EXTERNAL MODULE: ./build/http/cancellation-grace.js
var cancellation_grace = __webpack_require__(463);
// EXTERNAL MODULE: ./build/http/retry-rules.js
var retry_rules = __webpack_require__(4109);
;// CONCATENATED MODULE: ./build/http/time-budget.js
/** Starts a time budget with all of its milliseconds left. */
function startBudget(totalMs, purpose) {
    let spentMs = 0;
    return {
        totalMs,
        purpose,
        leftMs: () => totalMs - spentMs,
        spend: (milliseconds) => {
            spentMs += milliseconds;
        },
    };
}

;// CONCATENATED MODULE: ./build/http/client.js



/** Creates the client of a run. `context.signal` cancels its requests and waits. */
function createClient(context) {
    return {
        context,
        budget: startBudget(retry_rules/* RUN_BUDGET_MS */.tB, 'all requests of a run may take together'),
        cancellation: (0,cancellation_grace/* watchCancellation */.Zn)(context.signal),
        isRollback: false,
    };
}
/** Returns a client for the rollback of a run, with a time budget of its own: the run may have failed for lack of time. */
function clientForRollback(client) {
    return { ...client, budget: startBudget(retry_rules/* ROLLBACK_BUDGET_MS */.ui, 'taking back may take'), isRollback: true };
}
/** Waits. Throws `CancelledError` if the run is cancelled. */
async function pause(client, milliseconds) {
    const activity = client.isRollback ? 'rollback' : 'reading';
    await (0,cancellation_grace/* runUntilCancelled */.LF)(client.cancellation, activity, (signal) => client.context.sleep(milliseconds, signal));
}
/** Throws `CancelledError` if the run was cancelled. */
function stopIfCancelled({ cancellation, isRollback }) {
    (0,cancellation_grace/* throwIfCancelled */.dZ)(cancellation, isRollback ? 'rollback' : 'reading');
}


/***/ }),

/***/ 4204:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Aq: () => (/* binding */ notFrom),
/* harmony export */   MP: () => (/* binding */ describeBody),
/* harmony export */   Vh: () => (/* binding */ readJson)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5145);
/* harmony import */ var _base_safe_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6540);


/**
 * Reads the JSON object or array in the response to a successful request. Throws `NetworkError` if there is none; the
 * request may have taken effect all the same.
 */
function readJson(response, { call, server }) {
    try {
        const value = JSON.parse(response.body);
        if (typeof value === 'object' && value !== null)
            return value;
    }
    catch {
        // The error below describes what the body holds instead.
    }
    const reason = `${call} was answered with ${response.status}, but not with whole JSON. ${describeBody(response, server)}`;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .NetworkError */ .Dr(reason, { code: 'ERR_NETWORK_RESPONSE', mayHaveHappened: true });
}
/** Describes a body that is not the server's JSON, in sentences. */
function describeBody({ headers, body }, server) {
    // Only at the beginning: over a body made for it, the search would take hours.
    const title = /<title[^>]*>([^<]*)/i.exec(body.slice(0, 2_000))?.[1];
    const text = (0,_base_safe_text_js__WEBPACK_IMPORTED_MODULE_1__/* .toSafeLine */ .Dg)(title ?? body);
    if (text === '')
        return 'The response was empty.';
    const type = title === undefined ? (headers['content-type'] ?? 'text') : 'an HTML page';
    return `The response was ${(0,_base_safe_text_js__WEBPACK_IMPORTED_MODULE_1__/* .toSafeLine */ .Dg)(type)}, not ${server}'s JSON: "${text}". ${notFrom(server)}`;
}
/** The likely cause of a response that is not the server's own, with what to do. */
function notFrom(server) {
    return `A proxy or gateway may have answered in ${server}'s place. Run the step again.`;
}


/***/ }),

/***/ 5563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ sendWithRetries)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5145);
/* harmony import */ var _base_duration_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5902);
/* harmony import */ var _cancellation_grace_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(463);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3183);
/* harmony import */ var _retry_rules_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4109);





/**
 * Sends a request, and sends it again as `retry-rules.ts` says, within its time budget. Returns the last response, whatever
 * its status. Throws `NetworkError` if there is none, and `CancelledError`.
 */
async function sendWithRetries(request, client) {
    const { context, budget } = client;
    const allowedMs = Math.min(_retry_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .REQUEST_BUDGET_MS */ .dF, budget.leftMs());
    if (allowedMs <= 0)
        throw outOfTimeError(budget, request);
    let isUnclear = false; // Whether an attempt so far may have taken effect.
    let spentMs = 0;
    const spend = (milliseconds) => {
        spentMs += milliseconds;
        budget.spend(milliseconds);
    };
    for (let retry = 0;; retry += 1) {
        const started = performance.now();
        const timeout = Math.max(1, Math.ceil(Math.min(context.requestTimeout, allowedMs - spentMs)));
        const outcome = await attemptOnce({ ...request, timeout }, client);
        spend(performance.now() - started);
        if (!(0,_retry_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .isRetryable */ .r3)(request.method, outcome))
            return finish(outcome, isUnclear);
        isUnclear ||= outcome instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .NetworkError */ .Dr ? outcome.mayHaveHappened : outcome.status >= 500;
        const delayMs = (0,_retry_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .retryDelayMs */ .qO)(outcome, retry, context);
        if (spentMs + delayMs >= allowedMs)
            return giveUp(outcome, {
                attempts: retry + 1,
                delayMs,
                limit: describeLimit(allowedMs, budget),
                isUnclear,
            });
        context.log.info(`${describeOutcome(outcome)}; trying again in ${(0,_base_duration_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a3)(Math.ceil(delayMs / 1000))}`);
        await (0,_client_js__WEBPACK_IMPORTED_MODULE_3__/* .pause */ .v7)(client, delayMs).catch((error) => {
            throw isUnclear ? unclearIfCancelled(error, request) : error;
        });
        spend(delayMs);
    }
}
async function attemptOnce(request, client) {
    const activity = request.method === 'GET' ? 'reading' : 'changing';
    try {
        return await (0,_cancellation_grace_js__WEBPACK_IMPORTED_MODULE_4__/* .runUntilCancelled */ .LF)(client.cancellation, client.isRollback ? 'rollback' : activity, (signal) => client.context.transport({ ...request, ...(signal && { signal }) }));
    }
    catch (error) {
        if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .NetworkError */ .Dr)
            return error;
        throw error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CancelledError */ .cc && error.mayHaveHappened
            ? unclearIfCancelled(error, request)
            : error;
    }
}
/** Makes the error of a cancelled run say that the request may have taken effect. */
function unclearIfCancelled(error, { method, url }) {
    if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CancelledError */ .cc) || method === 'GET')
        return error;
    const changes = `No response to ${method} ${new URL(url).pathname} came in time. It may have taken effect`;
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CancelledError */ .cc(error.headline, { mayHaveHappened: true, changes });
}
/** Returns the last response or throws the last error. Either says whether an earlier attempt may have taken effect. */
function finish(outcome, isUnclear) {
    if (!(outcome instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .NetworkError */ .Dr))
        return isUnclear ? { ...outcome, earlierMayHaveHappened: true } : outcome;
    if (!isUnclear || outcome.mayHaveHappened)
        throw outcome;
    const { code, message, permanent } = outcome;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .NetworkError */ .Dr(message, { code, permanent, mayHaveHappened: true, cause: outcome });
}
function giveUp(outcome, { attempts, delayMs, limit, isUnclear, }) {
    const tried = `Tried ${attempts === 1 ? 'once' : `${attempts} times`}`;
    if (outcome instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .NetworkError */ .Dr) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .NetworkError */ .Dr(`${outcome.message}. ${tried}, then gave up. Run the step again later`, {
            code: outcome.code,
            mayHaveHappened: isUnclear,
            cause: outcome,
        });
    }
    const requested = outcome.headers['retry-after'] === undefined
        ? ''
        : `, and the server asks to wait ${(0,_base_duration_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a3)(delayMs / 1000)}`;
    return {
        ...finish(outcome, isUnclear),
        retryNote: `${tried}${requested}: more than the ${limit}. Run the step again later.`,
    };
}
function outOfTimeError(budget, { method, url }) {
    const message = `${method} ${new URL(url).pathname} was not sent: the ${describeLimit(0, budget)} are used up. Run the step again later`;
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .NetworkError */ .Dr(message, { code: 'ERR_NETWORK_TIMEOUT', permanent: true });
}
function describeLimit(allowedMs, { totalMs, purpose }) {
    if (allowedMs === _retry_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .REQUEST_BUDGET_MS */ .dF)
        return `${(0,_base_duration_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a3)(_retry_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .REQUEST_BUDGET_MS */ .dF / 1000)} that a request may take`;
    return `${(0,_base_duration_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a3)(totalMs / 1000)} that ${purpose}`;
}
function describeOutcome(outcome) {
    if (outcome instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .NetworkError */ .Dr)
        return outcome.message;
    return `The server answered ${outcome.status}${outcome.status === 429 ? ', too many requests' : ''}`;
}


/***/ }),

/***/ 346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isClearRefusal),
/* harmony export */   d: () => (/* binding */ mayHaveHappened)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5145);

/** Statuses of gateways, and of servers that did not wait: they say nothing about what the request did. */
const UNCLEAR_STATUSES = new Set([408, 425, 499]);
/**
 * Returns whether a response proves that the request changed nothing. That is a 4xx whose body is the server's own error
 * (`hasOwnError`), because a gateway may send any status after the server has done its work. A 429 needs no such body:
 * requests are counted before any work is done.
 */
function isClearRefusal({ status, earlierMayHaveHappened = false }, hasOwnError) {
    if (earlierMayHaveHappened || status < 400 || status >= 500 || UNCLEAR_STATUSES.has(status))
        return false;
    return hasOwnError || status === 429;
}
/** Returns whether a request may have taken effect although it ended with this error. */
function mayHaveHappened(error) {
    const isOfRequest = error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .NetworkError */ .Dr || error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CancelledError */ .cc || error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD;
    return isOfRequest && error.mayHaveHappened;
}


/***/ }),

/***/ 8161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkCredentials: () => (/* binding */ check_credentials_checkCredentials)
});

// EXTERNAL MODULE: ./build/base/duration.js
var duration = __webpack_require__(5902);
// EXTERNAL MODULE: ./build/app-store-connect/api-errors.js
var api_errors = __webpack_require__(395);
// EXTERNAL MODULE: ./build/app-store-connect/authorizer.js
var authorizer = __webpack_require__(2080);
// EXTERNAL MODULE: ./build/app-store-connect/error-entries.js
var error_entries = __webpack_require__(2948);
// EXTERNAL MODULE: ./build/app-store-connect/read-document.js
var read_document = __webpack_require__(5377);
// EXTERNAL MODULE: ./build/app-store-connect/unauthorized-error.js
var unauthorized_error = __webpack_require__(3502);
;// CONCATENATED MODULE: ./build/app-store-connect/check-credentials.js






/** Share of the hourly limit below which the report says that few requests are left. */
const FEW_LEFT = 0.1;
/**
 * Requests the list of keys and judges by the response what an API key can do. If this machine's clock is wrong, the rest
 * is judged by the response to a token by Apple's clock. Throws `ApiError` or `NetworkError` if the response is not Apple's.
 */
async function checkCredentials(api) {
    const response = await api.request('GET', '/v1/alternativeDistributionKeys?limit=1');
    const { nameOf } = api.context;
    requireFromApple(response, nameOf);
    const accepted = response.status !== 401;
    const checks = [checkClock(api.clockSkewSeconds(response)), checkToken(response, api)];
    return accepted
        ? [...checks, checkRole(response, nameOf), checkAgreements(response, nameOf), checkRate(response)]
        : checks;
}
/** Throws if a response is not Apple's: neither a document nor a refusal with Apple's errors. */
function requireFromApple(response, nameOf) {
    if (response.status >= 200 && response.status < 300)
        (0,read_document/* readDocument */.u)(response, 'The check');
    else if (![401, 429].includes(response.status) && (0,error_entries/* readErrorEntries */.H)(response.body).length === 0)
        throw (0,api_errors/* apiError */.pb)(response, 'The check', nameOf);
}
function checkClock(skew) {
    const check = 'clock';
    if (skew === undefined)
        return { check, passed: true, detail: 'Not known: the response has no Date.' };
    const off = Math.abs(skew);
    if (off <= authorizer/* TOLERATED_SKEW_SECONDS */.MV)
        return { check, passed: true, detail: `Within ${off} s of Apple's.` };
    const direction = skew < 0 ? 'ahead of' : 'behind';
    return {
        check,
        passed: false,
        detail: `${(0,duration/* formatDuration */.a3)(off)} ${direction} Apple's. Set it right (NTP): tokens made on this machine are refused with an unexplained 401.`,
    };
}
function checkToken(response, api) {
    const check = 'token accepted';
    if (response.status !== 401)
        return { check, passed: true, detail: 'Key ID, issuer and private key belong together.' };
    const { message } = (0,unauthorized_error/* unauthorizedError */.b)(response, {
        call: 'The check',
        nameOf: api.context.nameOf,
        individual: api.individual,
        skewSeconds: api.clockSkewSeconds(response),
    });
    return { check, passed: false, detail: message };
}
function checkRole(response, nameOf) {
    const check = 'may list keys';
    if (response.status === 429)
        return { check, passed: true, detail: 'Not asked: the limit of requests was reached first.' };
    if (isAboutAgreements(response))
        return { check, passed: true, detail: 'Not known: the agreements come first.' };
    if (response.status === 403)
        return { check, passed: false, detail: (0,api_errors/* apiError */.pb)(response, 'The check', nameOf).message };
    if (response.status < 200 || response.status >= 300)
        throw (0,api_errors/* apiError */.pb)(response, 'The check', nameOf);
    return { check, passed: true, detail: 'The role of the key allows alternative distribution.' };
}
function checkAgreements(response, nameOf) {
    const check = 'agreements in force';
    if (response.status === 429)
        return { check, passed: true, detail: 'Not asked: the limit of requests was reached first.' };
    const passed = !isAboutAgreements(response);
    const detail = passed ? 'None is missing.' : (0,api_errors/* apiError */.pb)(response, 'The check', nameOf).message;
    return { check, passed, detail };
}
function checkRate({ status, headers }) {
    const check = 'requests left this hour';
    const found = /user-hour-lim:(\d+);user-hour-rem:(\d+)/.exec(headers['x-rate-limit'] ?? '');
    if (status === 429)
        return {
            check,
            passed: false,
            detail: 'None: the hourly limit of this key is used up. Other pipelines may share the key; wait, or give each its own.',
        };
    if (!found)
        return { check, passed: true, detail: 'Not known: the response does not tell.' };
    const [limit = 0, left = 0] = found.slice(1).map(Number);
    const few = left < limit * FEW_LEFT ? ': few, other pipelines may share the key' : '';
    return { check, passed: left > 0, detail: `${left} of ${limit}${few}.` };
}
function isAboutAgreements(response) {
    return (0,error_entries/* readErrorEntries */.H)(response.body).some(({ code }) => code.startsWith('FORBIDDEN.REQUIRED_AGREEMENTS'));
}

// EXTERNAL MODULE: ./build/app-store-connect/api.js + 2 modules
var api = __webpack_require__(549);
// EXTERNAL MODULE: ./build/base/errors.js
var errors = __webpack_require__(5145);
// EXTERNAL MODULE: ./build/tasks/inputs/api.js
var inputs_api = __webpack_require__(4747);
// EXTERNAL MODULE: ./build/task/definition.js
var definition = __webpack_require__(6963);
;// CONCATENATED MODULE: ./build/tasks/check-credentials.js




/**
 * Tells whether an API key works: clock, token, role, agreements, requests left. Where a check fails, the error's
 * `outputs.report` has all of them. Throws `InputError`, `ApiError`, `NetworkError`, and `ReportError` with code `ERR_CREDENTIALS`.
 *
 * @example
 * ```ts
 * import { checkCredentials } from 'asc-credentials';
 *
 * const { report } = await checkCredentials({
 *   issuerId: process.env.ASC_ISSUER_ID,
 *   keyId: process.env.ASC_KEY_ID!,
 *   privateKey: process.env.ASC_PRIVATE_KEY!,
 *   apiUrl: process.env.ASC_API_URL, // left out: Apple's own
 * });
 * console.log(report.every(({ passed }) => passed));
 * ```
 */
const check_credentials_checkCredentials = (0,definition/* defineTask */.RR)({
    name: 'check-credentials',
    groupLog: true,
    inputs: inputs_api/* apiInputs */.kc,
    outputs: {
        report: (0,definition/* output */.CG)('The checks, as a JSON array of {check, passed, detail}; also set where one fails, and the step with it.'),
    },
    async run(request, context) {
        const report = [
            { check: 'key reads', passed: true, detail: 'The private key is whole and unencrypted.' },
            { check: 'curve', passed: true, detail: 'P-256, as Apple asks for.' },
            ...(await checkCredentials(api/* openApi */.N(request, context))),
        ];
        for (const { check, passed, detail } of report)
            if (passed)
                context.log.info(`pass  ${check}: ${detail}`);
        const failed = report.filter(({ passed }) => !passed).map(({ check, detail }) => `${check}: ${detail}`);
        if (failed.length > 0)
            throw new errors/* ReportError */.$g(failed.join('\n'), { report });
        return { report };
    },
});


/***/ }),

/***/ 7396:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findApp: () => (/* binding */ findApp)
/* harmony export */ });
/* harmony import */ var _app_store_connect_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(549);
/* harmony import */ var _app_store_connect_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6343);
/* harmony import */ var _inputs_api_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4747);
/* harmony import */ var _task_input_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9120);
/* harmony import */ var _task_definition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6963);




/**
 * Finds an app by its exact `bundleId` or `appName`; the error names the nearest. Throws `InputError`, `ApiError`, `NetworkError`.
 *
 * @see https://developer.apple.com/documentation/appstoreconnectapi/get-v1-apps
 * @example
 * ```ts
 * import { findApp } from 'asc-credentials';
 *
 * const { appId } = await findApp({
 *   issuerId: process.env.ASC_ISSUER_ID,
 *   keyId: process.env.ASC_KEY_ID!,
 *   privateKey: process.env.ASC_PRIVATE_KEY!,
 *   apiUrl: process.env.ASC_API_URL, // left out: Apple's own
 *   bundleId: 'com.example.app',
 * });
 * console.log(appId);
 * ```
 */
const findApp = (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .defineTask */ .RR)({
    name: 'find-app',
    inputs: {
        ..._inputs_api_js__WEBPACK_IMPORTED_MODULE_1__/* .apiInputs */ .kc,
        'bundle-id': _inputs_api_js__WEBPACK_IMPORTED_MODULE_1__/* .appInputs */ .VY['bundle-id'],
        'app-name': (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_task_input_types_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('the name of an app'), 'Name of the app, to the letter.', {
            showInSummary: true,
            term: 'the name of the app',
        }),
    },
    exclusive: [{ inputs: ['bundle-id', 'app-name'], required: true }],
    outputs: {
        'app-id': (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .output */ .CG)('Apple ID of the app.'),
        'bundle-id': (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .output */ .CG)('Its bundle ID.'),
        'app-name': (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .output */ .CG)('Its name.'),
    },
    async run({ bundleId, appName, ...request }, context) {
        const api = (0,_app_store_connect_index_js__WEBPACK_IMPORTED_MODULE_3__/* .openApi */ .N)(request, context);
        const app = await (bundleId === undefined
            ? (0,_app_store_connect_index_js__WEBPACK_IMPORTED_MODULE_4__/* .findAppByName */ .dv)(api, appName)
            : (0,_app_store_connect_index_js__WEBPACK_IMPORTED_MODULE_4__/* .findAppByBundleId */ .FS)(api, bundleId));
        return { appId: app.id, bundleId: app.bundleId, appName: app.name };
    },
});


/***/ }),

/***/ 4747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BN: () => (/* binding */ githubApiUrl),
/* harmony export */   VY: () => (/* binding */ appInputs),
/* harmony export */   kc: () => (/* binding */ apiInputs),
/* harmony export */   pf: () => (/* binding */ distributionKeyId),
/* harmony export */   yy: () => (/* binding */ keyFingerprint)
/* harmony export */ });
/* harmony import */ var _app_store_connect_hosts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8672);
/* harmony import */ var _task_input_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9120);
/* harmony import */ var _task_definition_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6963);
/* harmony import */ var _identifiers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5595);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8951);





/** The address of a server; `warn` may say what is doubtful about one that can be used. */
function serverAddress(example, warn = () => undefined) {
    return (0,_task_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(`an https address such as ${example}`, (value, warnOf) => {
        const url = URL.canParse(value) ? new URL(value) : undefined;
        if (!url)
            return `is not an address. Expected one such as ${example}`;
        if (url.username || url.password)
            return 'must not carry a user name or password';
        if (/[?#]/.test(value))
            return 'must not carry a query or fragment';
        if (url.protocol !== 'https:' && !(url.protocol === 'http:' && (0,_app_store_connect_hosts_js__WEBPACK_IMPORTED_MODULE_1__/* .isLoopback */ .U9)(url)))
            return "must begin with https:// (http:// is for this machine's own loopback address only)";
        if ((0,_app_store_connect_hosts_js__WEBPACK_IMPORTED_MODULE_1__/* .looksLikeLoopback */ .rB)(url))
            return 'begins with 127. but is not a loopback address. Expected the name of a server, or four numbers';
        const doubt = warn(url);
        if (doubt !== undefined)
            warnOf(doubt);
        return undefined;
    });
}
const apiUrl = serverAddress('https://api.appstoreconnect.apple.com', (url) => (0,_app_store_connect_hosts_js__WEBPACK_IMPORTED_MODULE_1__/* .isApple */ .f8)(url) || (0,_app_store_connect_hosts_js__WEBPACK_IMPORTED_MODULE_1__/* .isLoopback */ .U9)(url)
    ? undefined
    : `${url.host} is not a server of Apple's, and it receives a token that works. Use it only if you trust it`);
/** The address of GitHub's API: github.com's, or that of an Enterprise Server. */
const githubApiUrl = serverAddress('https://api.github.com');
/** What every mode that calls Apple takes: the API key and where the API is. */
const apiInputs = {
    ..._keys_js__WEBPACK_IMPORTED_MODULE_2__/* .apiKeyInputs */ .HC,
    'api-url': (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)(apiUrl, 'Address of the App Store Connect API, for a local server or the Enterprise host. https only, except on loopback.', { term: 'the address of the API' }),
};
/** Which app a call is about. At most one of the two. */
const appInputs = {
    'app-id': (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)(_identifiers_js__WEBPACK_IMPORTED_MODULE_4__/* .appleId */ .S3, 'Apple ID of the app that the key is for. Without an app the key is for the whole account.', { showInSummary: true }),
    'bundle-id': (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)(_identifiers_js__WEBPACK_IMPORTED_MODULE_4__/* .bundleId */ .WW, 'Bundle ID of the app.', { showInSummary: true, term: 'the bundle ID' }),
};
/** The ID of a key in App Store Connect. */
const distributionKeyId = (0,_task_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .pattern */ .T1)(_identifiers_js__WEBPACK_IMPORTED_MODULE_4__/* .RESOURCE_ID */ .f2, 'the ID of an alternative distribution key, as register-key and list-keys give it');
const fingerprint = (0,_task_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .pattern */ .T1)(/^SHA256:[A-Za-z0-9+/]{43}=?$/, 'a fingerprint: SHA256: and 44 characters of base64, the last of them =');
/** A fingerprint as this package writes it; the padding may be left out. */
const keyFingerprint = {
    ...fingerprint,
    parse: (given, warn) => fingerprint.parse(given, warn).replace(/=?$/, '='),
};


/***/ }),

/***/ 5306:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ domainName),
/* harmony export */   M: () => (/* binding */ domainId)
/* harmony export */ });
/* harmony import */ var _task_input_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9120);
/* harmony import */ var _identifiers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5595);


/** The ID of a domain in App Store Connect. */
const domainId = (0,_task_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .pattern */ .T1)(_identifiers_js__WEBPACK_IMPORTED_MODULE_1__/* .RESOURCE_ID */ .f2, 'the ID of a domain, as register-domain and list-domains give it');
/** The name of a domain; what else a web address has is refused. */
const domainName = (0,_task_input_types_js__WEBPACK_IMPORTED_MODULE_0__/* .pattern */ .T1)(/^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/, 'a domain in lower case such as example.com, without https:// and path');


/***/ }),

/***/ 4539:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ ifMissing),
/* harmony export */   Y: () => (/* binding */ judgeMissing)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5145);
/* harmony import */ var _task_input_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9120);
/* harmony import */ var _task_definition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6963);



/** What the modes that remove something take for what is not there. */
const ifMissing = (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .withDefault */ .IQ)((0,_task_input_types_js__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)('fail', 'warn'), 'fail', 'What to do if something to remove is not registered: fail and remove nothing, or warn and remove the rest, for workflows that are run again.');
/** The most entries that a message lists of what is registered. */
const MAX_LISTED = 50;
/** Fails or warns because of what is missing, before anything is removed. Nothing happens if nothing is missing. */
function judgeMissing({ input, missing, registered }, on, log) {
    if (missing.length === 0)
        return;
    const more = registered.length > MAX_LISTED ? `, and ${registered.length - MAX_LISTED} more` : '';
    const listed = `${registered.slice(0, MAX_LISTED).join(', ') || 'none'}${more}`;
    const reason = `${missing.join(', ')} is not registered`;
    if (on === 'warn')
        log.warn(`${reason}: it was removed before, or was never there. There are: ${listed}`);
    else
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz([
            {
                input,
                reason: `${reason}, so nothing was removed. There are: ${listed}. If it may be gone already, use the value warn for`,
                others: ['if-missing'],
                code: 'ERR_NOT_FOUND',
            },
        ]);
}


/***/ }),

/***/ 3665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   listDomains: () => (/* binding */ listDomains)
/* harmony export */ });
/* harmony import */ var _app_store_connect_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7590);
/* harmony import */ var _app_store_connect_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(549);
/* harmony import */ var _base_safe_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6540);
/* harmony import */ var _inputs_api_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4747);
/* harmony import */ var _task_definition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6963);




/**
 * Lists the domains registered for web distribution. Throws `InputError`, `ApiError`, `NetworkError`.
 *
 * @see https://developer.apple.com/documentation/appstoreconnectapi/get-v1-alternativedistributiondomains
 * @example
 * ```ts
 * import { listDomains } from 'asc-credentials';
 *
 * const { domains } = await listDomains({
 *   issuerId: process.env.ASC_ISSUER_ID,
 *   keyId: process.env.ASC_KEY_ID!,
 *   privateKey: process.env.ASC_PRIVATE_KEY!,
 *   apiUrl: process.env.ASC_API_URL, // left out: Apple's own
 * });
 * console.log(domains);
 * ```
 */
const listDomains = (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .defineTask */ .RR)({
    name: 'list-domains',
    inputs: _inputs_api_js__WEBPACK_IMPORTED_MODULE_1__/* .apiInputs */ .kc,
    outputs: {
        domains: (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .output */ .CG)('The domains, as a JSON array of {id, domain, referenceName}.'),
    },
    async run(request, context) {
        const domains = await _app_store_connect_index_js__WEBPACK_IMPORTED_MODULE_2__/* .listDomains */ .wK(_app_store_connect_index_js__WEBPACK_IMPORTED_MODULE_3__/* .openApi */ .N(request, context));
        for (const { id, domain } of domains)
            context.log.info(`${id} ${(0,_base_safe_text_js__WEBPACK_IMPORTED_MODULE_4__/* .toSafeLine */ .Dg)(domain)}`);
        return { domains };
    },
});


/***/ }),

/***/ 9390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   listKeys: () => (/* binding */ listKeys)
/* harmony export */ });
/* harmony import */ var _keys_key_exports_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2244);
/* harmony import */ var _app_store_connect_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(549);
/* harmony import */ var _app_store_connect_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6343);
/* harmony import */ var _app_store_connect_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7582);
/* harmony import */ var _inputs_api_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4747);
/* harmony import */ var _task_definition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6963);




/**
 * Lists the alternative distribution keys of the account, or with `appId` or `bundleId` the one of an app. Throws `InputError`, `ApiError`, `NetworkError`.
 *
 * @see https://developer.apple.com/documentation/appstoreconnectapi/get-v1-alternativedistributionkeys
 * @example
 * ```ts
 * import { listKeys } from 'asc-credentials';
 *
 * const { keys, count } = await listKeys({
 *   issuerId: process.env.ASC_ISSUER_ID,
 *   keyId: process.env.ASC_KEY_ID!,
 *   privateKey: process.env.ASC_PRIVATE_KEY!,
 *   apiUrl: process.env.ASC_API_URL, // left out: Apple's own
 * });
 * console.log(keys.length === count);
 * ```
 */
const listKeys = (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .defineTask */ .RR)({
    name: 'list-keys',
    inputs: { ..._inputs_api_js__WEBPACK_IMPORTED_MODULE_1__/* .apiInputs */ .kc, ..._inputs_api_js__WEBPACK_IMPORTED_MODULE_1__/* .appInputs */ .VY },
    exclusive: [{ inputs: ['app-id', 'bundle-id'], required: false }],
    outputs: {
        keys: (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .output */ .CG)('The keys, as a JSON array of {id, fingerprint, publicKey, app}.'),
        count: (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .output */ .CG)('How many there are.'),
    },
    async run(request, context) {
        const api = (0,_app_store_connect_index_js__WEBPACK_IMPORTED_MODULE_2__/* .openApi */ .N)(request, context);
        const app = await (0,_app_store_connect_index_js__WEBPACK_IMPORTED_MODULE_3__/* .resolveAppId */ .$s)(api, request);
        const found = app === undefined ? await (0,_app_store_connect_index_js__WEBPACK_IMPORTED_MODULE_4__/* .listAllKeys */ .C8)(api) : await (0,_app_store_connect_index_js__WEBPACK_IMPORTED_MODULE_4__/* .listKeysBeside */ .D)(api, app);
        const keys = found.map(({ id, publicKey }) => ({
            id,
            ...(publicKey && { fingerprint: (0,_keys_key_exports_js__WEBPACK_IMPORTED_MODULE_5__/* .fingerprintOf */ .ax)(publicKey), publicKey: (0,_keys_key_exports_js__WEBPACK_IMPORTED_MODULE_5__/* .publicKeyPem */ .rY)(publicKey) }),
            ...(app !== undefined && { app }),
        }));
        for (const key of keys)
            context.log.info(`${key.id} ${key.fingerprint ?? '(no P-256 key)'}`);
        return { keys, count: keys.length };
    },
});


/***/ }),

/***/ 2159:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readKey: () => (/* binding */ readKey)
/* harmony export */ });
/* harmony import */ var _keys_key_exports_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2244);
/* harmony import */ var _app_store_connect_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(549);
/* harmony import */ var _app_store_connect_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7582);
/* harmony import */ var _app_store_connect_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6343);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5145);
/* harmony import */ var _inputs_api_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4747);
/* harmony import */ var _task_definition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6963);
/* harmony import */ var _register_key_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4382);






/**
 * Reads an alternative distribution key by `distributionKeyId`, `appId` or `bundleId`. Throws `InputError`, `ApiError`, `NetworkError`.
 *
 * @see https://developer.apple.com/documentation/appstoreconnectapi/get-v1-alternativedistributionkeys-_id_
 * @example
 * ```ts
 * import { listKeys, readKey } from 'asc-credentials';
 *
 * const { keys } = await listKeys({ keyId: process.env.ASC_KEY_ID!, issuerId: process.env.ASC_ISSUER_ID, privateKey: process.env.ASC_PRIVATE_KEY!, apiUrl: process.env.ASC_API_URL });
 * const { fingerprint } = await readKey({
 *   issuerId: process.env.ASC_ISSUER_ID,
 *   keyId: process.env.ASC_KEY_ID!,
 *   privateKey: process.env.ASC_PRIVATE_KEY!,
 *   apiUrl: process.env.ASC_API_URL, // left out: Apple's own
 *   distributionKeyId: keys[0]!.id,
 * });
 * console.log(fingerprint);
 * ```
 */
const readKey = (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .defineTask */ .RR)({
    name: 'read-key',
    inputs: {
        ..._inputs_api_js__WEBPACK_IMPORTED_MODULE_1__/* .apiInputs */ .kc,
        'distribution-key-id': (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_inputs_api_js__WEBPACK_IMPORTED_MODULE_1__/* .distributionKeyId */ .pf, 'ID of the alternative distribution key.', {
            showInSummary: true,
        }),
        ..._inputs_api_js__WEBPACK_IMPORTED_MODULE_1__/* .appInputs */ .VY,
    },
    exclusive: [{ inputs: ['distribution-key-id', 'app-id', 'bundle-id'], required: true }],
    outputs: _register_key_js__WEBPACK_IMPORTED_MODULE_2__.registeredKeyOutputs,
    async run({ distributionKeyId, appId, bundleId, ...request }, context) {
        const api = _app_store_connect_index_js__WEBPACK_IMPORTED_MODULE_3__/* .openApi */ .N(request, context);
        const { id, publicKey } = await (distributionKeyId !== undefined
            ? _app_store_connect_index_js__WEBPACK_IMPORTED_MODULE_4__/* .readKey */ .YZ(api, distributionKeyId)
            : bundleId === undefined
                ? readAppKey(api, { input: 'app-id', appId })
                : readAppKey(api, {
                    input: 'bundle-id',
                    appId: (await _app_store_connect_index_js__WEBPACK_IMPORTED_MODULE_5__/* .findAppByBundleId */ .FS(api, bundleId)).id,
                }));
        if (!publicKey)
            throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .NetworkError */ .Dr(`Key ${id} is there, but what App Store Connect returns for it is no P-256 public key`, { code: 'ERR_NETWORK_RESPONSE' });
        const print = (0,_keys_key_exports_js__WEBPACK_IMPORTED_MODULE_7__/* .fingerprintOf */ .ax)(publicKey);
        context.log.info(`Key ${id} (${print})`);
        return { distributionKeyId: id, distributionPublicKey: (0,_keys_key_exports_js__WEBPACK_IMPORTED_MODULE_7__/* .publicKeyPem */ .rY)(publicKey), fingerprint: print };
    },
});
/** The key of an app; an app without one is the fault of the input that named it. */
async function readAppKey(api, { input, appId }) {
    const found = await _app_store_connect_index_js__WEBPACK_IMPORTED_MODULE_4__/* .readAppKey */ .bi(api, appId);
    if (found)
        return found;
    const reason = `the app ${appId} has no alternative distribution key, or the API key does not see the app`;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .InputError */ .dz([{ input, reason, code: 'ERR_NOT_FOUND' }]);
}


/***/ }),

/***/ 9997:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   registerDomain: () => (/* binding */ registerDomain)
/* harmony export */ });
/* harmony import */ var _app_store_connect_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7590);
/* harmony import */ var _app_store_connect_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(549);
/* harmony import */ var _inputs_api_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4747);
/* harmony import */ var _inputs_domains_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5306);
/* harmony import */ var _task_input_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9120);
/* harmony import */ var _task_definition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6963);





/**
 * Registers a domain for web distribution, unless it is there already. `domainName` is Apple's `referenceName`. Throws `InputError`, `ApiError`, `NetworkError`.
 *
 * @see https://developer.apple.com/documentation/appstoreconnectapi/post-v1-alternativedistributiondomains
 * @example
 * ```ts
 * import { registerDomain } from 'asc-credentials';
 *
 * const { domainId, created } = await registerDomain({
 *   issuerId: process.env.ASC_ISSUER_ID,
 *   keyId: process.env.ASC_KEY_ID!,
 *   privateKey: process.env.ASC_PRIVATE_KEY!,
 *   apiUrl: process.env.ASC_API_URL, // left out: Apple's own
 *   domain: 'example.com',
 * });
 * console.log(domainId, created);
 * ```
 */
const registerDomain = (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .defineTask */ .RR)({
    name: 'register-domain',
    inputs: {
        ..._inputs_api_js__WEBPACK_IMPORTED_MODULE_1__/* .apiInputs */ .kc,
        domain: (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)(_inputs_domains_js__WEBPACK_IMPORTED_MODULE_2__/* .domainName */ .A, 'The domain, such as example.com.', { showInSummary: true }),
        'domain-name': (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_task_input_types_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)('a name'), "Name for the domain, Apple's referenceName. Left out: the domain itself."),
    },
    outputs: {
        'domain-id': (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .output */ .CG)('ID of the domain in App Store Connect.'),
        created: (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .output */ .CG)('true where it was added, false where it was there already.'),
    },
    async run({ domain, domainName: referenceName = domain, ...request }, context) {
        const { id, created } = await (0,_app_store_connect_index_js__WEBPACK_IMPORTED_MODULE_4__/* .ensureDomain */ .LY)((0,_app_store_connect_index_js__WEBPACK_IMPORTED_MODULE_5__/* .openApi */ .N)(request, context), { domain, referenceName });
        context.log.info(`Domain ${domain} ${created ? 'was added' : 'was there already'}, as ${id}`);
        return { domainId: id, created };
    },
});


/***/ }),

/***/ 4382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   registerKey: () => (/* binding */ registerKey),
/* harmony export */   registeredKeyOutputs: () => (/* binding */ registeredKeyOutputs)
/* harmony export */ });
/* harmony import */ var _keys_key_exports_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2244);
/* harmony import */ var _app_store_connect_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(549);
/* harmony import */ var _app_store_connect_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6343);
/* harmony import */ var _app_store_connect_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9754);
/* harmony import */ var _inputs_api_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4747);
/* harmony import */ var _inputs_keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8951);
/* harmony import */ var _task_definition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6963);





/** What there is to say of a key that is registered. */
const registeredKeyOutputs = {
    'distribution-key-id': (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .output */ .CG)('ID of the alternative distribution key in App Store Connect.'),
    'distribution-public-key': (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .output */ .CG)('Its public key, as PEM.'),
    fingerprint: (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .output */ .CG)('Fingerprint of the public key: SHA256: and the base64 of the SHA-256 of its DER.'),
};
/**
 * Registers an alternative distribution key, for the account or for an app, unless it is there already: `created` says
 * which. Give `distributionPrivateKey` or `distributionPublicKey`. Throws `InputError`, `ApiError`, `NetworkError`.
 *
 * @see https://developer.apple.com/documentation/appstoreconnectapi/post-v1-alternativedistributionkeys
 * @example
 * ```ts
 * import { registerKey } from 'asc-credentials';
 *
 * const { distributionKeyId, fingerprint, created } = await registerKey({
 *   issuerId: process.env.ASC_ISSUER_ID,
 *   keyId: process.env.ASC_KEY_ID!,
 *   privateKey: process.env.ASC_PRIVATE_KEY!,
 *   distributionPrivateKey: process.env.ASC_DISTRIBUTION_PRIVATE_KEY!,
 *   apiUrl: process.env.ASC_API_URL, // left out: Apple's own
 * });
 * console.log(distributionKeyId.length > 0, fingerprint.startsWith('SHA256:'), created);
 * ```
 */
const registerKey = (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .defineTask */ .RR)({
    name: 'register-key',
    inputs: { ..._inputs_api_js__WEBPACK_IMPORTED_MODULE_1__/* .apiInputs */ .kc, ..._inputs_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .distributionPublicKeyInputs */ .iC, ..._inputs_api_js__WEBPACK_IMPORTED_MODULE_1__/* .appInputs */ .VY },
    exclusive: [
        { inputs: ['distribution-private-key', 'distribution-public-key'], required: true },
        { inputs: ['app-id', 'bundle-id'], required: false },
    ],
    outputs: {
        ...registeredKeyOutputs,
        created: (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .output */ .CG)('true where the key was added, false where it was there already.'),
    },
    async run({ distributionPrivateKey, distributionPublicKey, ...request }, context) {
        const publicKey = distributionPrivateKey ? (0,_keys_key_exports_js__WEBPACK_IMPORTED_MODULE_3__/* .publicKeyOf */ .kc)(distributionPrivateKey) : distributionPublicKey;
        const api = (0,_app_store_connect_index_js__WEBPACK_IMPORTED_MODULE_4__/* .openApi */ .N)(request, context);
        const appId = await (0,_app_store_connect_index_js__WEBPACK_IMPORTED_MODULE_5__/* .resolveAppId */ .$s)(api, request);
        const { id, created } = await (0,_app_store_connect_index_js__WEBPACK_IMPORTED_MODULE_6__/* .ensureRegistered */ .B)(api, publicKey, appId);
        const print = (0,_keys_key_exports_js__WEBPACK_IMPORTED_MODULE_3__/* .fingerprintOf */ .ax)(publicKey);
        context.log.info(`Key ${id} (${print}) ${created ? 'was added' : 'was there already'}, for ${appId === undefined ? 'the account' : `app ${appId}`}`);
        return {
            distributionKeyId: id,
            distributionPublicKey: (0,_keys_key_exports_js__WEBPACK_IMPORTED_MODULE_3__/* .publicKeyPem */ .rY)(publicKey),
            fingerprint: print,
            created,
        };
    },
});


/***/ }),

/***/ 5450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   removeDomain: () => (/* binding */ removeDomain)
/* harmony export */ });
/* harmony import */ var _app_store_connect_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(549);
/* harmony import */ var _app_store_connect_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7590);
/* harmony import */ var _inputs_api_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4747);
/* harmony import */ var _inputs_domains_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5306);
/* harmony import */ var _inputs_missing_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4539);
/* harmony import */ var _task_definition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6963);





/**
 * Removes a domain that is named, by `domain` or `domainId`, and no other. If it is not registered, that is an error, unless `ifMissing` is `warn`. Throws `InputError`, `ApiError`, `NetworkError`.
 *
 * @see https://developer.apple.com/documentation/appstoreconnectapi/delete-v1-alternativedistributiondomains-_id_
 * @example
 * ```ts
 * import { registerDomain, removeDomain } from 'asc-credentials';
 *
 * const key = { keyId: process.env.ASC_KEY_ID!, issuerId: process.env.ASC_ISSUER_ID, privateKey: process.env.ASC_PRIVATE_KEY! };
 * await registerDomain({ ...key, apiUrl: process.env.ASC_API_URL, domain: 'example.org' });
 * const { removed } = await removeDomain({
 *   ...key,
 *   apiUrl: process.env.ASC_API_URL,
 *   domain: 'example.org',
 * });
 * console.log(removed);
 * ```
 */
const removeDomain = (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .defineTask */ .RR)({
    name: 'remove-domain',
    removes: true,
    inputs: {
        ..._inputs_api_js__WEBPACK_IMPORTED_MODULE_1__/* .apiInputs */ .kc,
        domain: (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_inputs_domains_js__WEBPACK_IMPORTED_MODULE_2__/* .domainName */ .A, 'The domain, such as example.com.', { showInSummary: true }),
        'domain-id': (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_inputs_domains_js__WEBPACK_IMPORTED_MODULE_2__/* .domainId */ .M, 'ID of the domain in App Store Connect.', { showInSummary: true }),
        'if-missing': _inputs_missing_js__WEBPACK_IMPORTED_MODULE_3__/* .ifMissing */ .W,
    },
    exclusive: [{ inputs: ['domain', 'domain-id'], required: true }],
    outputs: { removed: (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .output */ .CG)('IDs of the domains that were removed, as a JSON array.') },
    async run({ domain, domainId: id, ifMissing, ...request }, context) {
        const api = _app_store_connect_index_js__WEBPACK_IMPORTED_MODULE_4__/* .openApi */ .N(request, context);
        const domains = await _app_store_connect_index_js__WEBPACK_IMPORTED_MODULE_5__/* .listDomains */ .wK(api);
        const found = domains.find((candidate) => candidate.id === id || candidate.domain.toLowerCase() === domain);
        const wanted = domain === undefined ? { input: 'domain-id', name: id } : { input: 'domain', name: domain };
        const registered = domains.map(_app_store_connect_index_js__WEBPACK_IMPORTED_MODULE_5__/* .describeDomain */ .y_);
        const missing = found ? [] : [wanted.name];
        (0,_inputs_missing_js__WEBPACK_IMPORTED_MODULE_3__/* .judgeMissing */ .Y)({ input: wanted.input, missing, registered }, ifMissing, context.log);
        if (!found)
            return { removed: [] };
        context.log.info(`Removing domain ${_app_store_connect_index_js__WEBPACK_IMPORTED_MODULE_5__/* .describeDomain */ .y_(found)}`);
        await _app_store_connect_index_js__WEBPACK_IMPORTED_MODULE_5__/* .removeDomain */ .$j(api, found.id);
        context.log.info(`Removed domain ${_app_store_connect_index_js__WEBPACK_IMPORTED_MODULE_5__/* .describeDomain */ .y_(found)}`);
        return { removed: [found.id] };
    },
});


/***/ }),

/***/ 9907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   removeKey: () => (/* binding */ removeKey)
/* harmony export */ });
/* harmony import */ var _keys_key_exports_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2244);
/* harmony import */ var _app_store_connect_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(549);
/* harmony import */ var _app_store_connect_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7582);
/* harmony import */ var _inputs_api_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4747);
/* harmony import */ var _inputs_missing_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4539);
/* harmony import */ var _task_input_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9120);
/* harmony import */ var _task_definition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6963);






/**
 * Removes the alternative distribution keys that are named, by `distributionKeyId` (one or many) or `fingerprint`, and no others. If one is not registered, nothing is removed, unless `ifMissing` is `warn`. Throws `InputError`, `ApiError`, `NetworkError`.
 *
 * @see https://developer.apple.com/documentation/appstoreconnectapi/delete-v1-alternativedistributionkeys-_id_
 * @example
 * ```ts
 * import { listKeys, removeKey } from 'asc-credentials';
 *
 * const { keys } = await listKeys({ keyId: process.env.ASC_KEY_ID!, issuerId: process.env.ASC_ISSUER_ID, privateKey: process.env.ASC_PRIVATE_KEY!, apiUrl: process.env.ASC_API_URL });
 * const { removed } = await removeKey({
 *   issuerId: process.env.ASC_ISSUER_ID,
 *   keyId: process.env.ASC_KEY_ID!,
 *   privateKey: process.env.ASC_PRIVATE_KEY!,
 *   apiUrl: process.env.ASC_API_URL, // left out: Apple's own
 *   distributionKeyId: [keys[0]!.id],
 * });
 * console.log(removed);
 * ```
 */
const removeKey = (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .defineTask */ .RR)({
    name: 'remove-key',
    removes: true,
    inputs: {
        ..._inputs_api_js__WEBPACK_IMPORTED_MODULE_1__/* .apiInputs */ .kc,
        'distribution-key-id': (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_task_input_types_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(_inputs_api_js__WEBPACK_IMPORTED_MODULE_1__/* .distributionKeyId */ .pf, 'line or comma'), 'IDs of the keys to remove.', {
            showInSummary: true,
        }),
        fingerprint: (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_inputs_api_js__WEBPACK_IMPORTED_MODULE_1__/* .keyFingerprint */ .yy, 'Fingerprint of the key to remove.', { showInSummary: true }),
        'if-missing': _inputs_missing_js__WEBPACK_IMPORTED_MODULE_3__/* .ifMissing */ .W,
    },
    exclusive: [{ inputs: ['distribution-key-id', 'fingerprint'], required: true }],
    outputs: { removed: (0,_task_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .output */ .CG)('IDs of the keys that were removed, as a JSON array.') },
    async run({ distributionKeyId: ids = [], fingerprint: wanted, ifMissing, ...request }, context) {
        const api = _app_store_connect_index_js__WEBPACK_IMPORTED_MODULE_4__/* .openApi */ .N(request, context);
        const keys = (await _app_store_connect_index_js__WEBPACK_IMPORTED_MODULE_5__/* .listAllKeys */ .C8(api)).map(({ id, publicKey }) => ({
            id,
            print: publicKey ? (0,_keys_key_exports_js__WEBPACK_IMPORTED_MODULE_6__/* .fingerprintOf */ .ax)(publicKey) : 'no P-256 key',
        }));
        const named = keys.filter(({ id, print }) => ids.includes(id) || print === wanted);
        const missing = wanted === undefined
            ? ids.filter((id) => !keys.some((key) => key.id === id))
            : [wanted].filter(() => named.length === 0);
        const input = wanted === undefined ? 'distribution-key-id' : 'fingerprint';
        const registered = keys.map(({ id, print }) => `${id} (${print})`);
        (0,_inputs_missing_js__WEBPACK_IMPORTED_MODULE_3__/* .judgeMissing */ .Y)({ input, missing, registered }, ifMissing, context.log);
        if (named.length === 0)
            return { removed: [] };
        context.log.info(`Removing ${named.length} of ${keys.length} keys: ${named.map(({ id, print }) => `${id} (${print})`).join(', ')}. What Apple then makes of tokens not used yet is not documented`);
        for (const { id, print } of named) {
            await _app_store_connect_index_js__WEBPACK_IMPORTED_MODULE_5__/* .removeKey */ .yE(api, id);
            context.log.info(`Removed key ${id} (${print})`);
        }
        return { removed: named.map(({ id }) => id) };
    },
});


/***/ }),

/***/ 8871:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rotateKey: () => (/* binding */ rotateKey)
});

// EXTERNAL MODULE: ./build/app-store-connect/api.js + 2 modules
var app_store_connect_api = __webpack_require__(549);
// EXTERNAL MODULE: ./build/app-store-connect/apps.js
var apps = __webpack_require__(6343);
// EXTERNAL MODULE: ./build/app-store-connect/distribution-keys.js
var distribution_keys = __webpack_require__(7582);
// EXTERNAL MODULE: ./build/keys/key.js + 1 modules
var key = __webpack_require__(3710);
// EXTERNAL MODULE: ./build/keys/key-exports.js
var key_exports = __webpack_require__(2244);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/files/abandoned-files.js
var abandoned_files = __webpack_require__(2602);
// EXTERNAL MODULE: ./build/base/errors.js
var errors = __webpack_require__(5145);
// EXTERNAL MODULE: ./build/files/read-key-file.js
var read_key_file = __webpack_require__(4983);
// EXTERNAL MODULE: ./build/files/store-errors.js
var store_errors = __webpack_require__(6869);
// EXTERNAL MODULE: ./build/files/temporary-files.js
var temporary_files = __webpack_require__(4861);
// EXTERNAL MODULE: ./build/files/write-new-file.js
var write_new_file = __webpack_require__(307);
;// CONCATENATED MODULE: ./build/files/previous-key.js







/**
 * Copies a key file that is to be replaced to `<file>.<start of its fingerprint>.previous`, mode 0600. Returns undefined if
 * there is no key, or if the file already holds `newKey`. Throws `ERR_FILE_PROTECTED` or
 * `ERR_FILE_WRITE`.
 */
async function keepPreviousKey(file, newKey) {
    try {
        return await copyKeyFile(file, newKey);
    }
    catch (error) {
        if (error instanceof errors/* AscError */.Wg)
            throw error;
        throw new errors/* AscError */.Wg('ERR_FILE_PROTECTED', `${file.path} ${(0,store_errors/* unreadableReason */.Qk)(error)}`);
    }
}
async function copyKeyFile(file, newKey) {
    const { path } = file;
    const found = (0,write_new_file/* lstatIfExists */.sM)(path) && (0,read_key_file/* readKeyFile */.m)(path);
    const publicKey = found && (0,key_exports/* publicKeyOf */.kc)(found.key);
    if (!publicKey || publicKey.equals(newKey))
        return undefined;
    const text = (0,external_node_fs_.readFileSync)(path);
    for (const copy of namesFor(path, publicKey)) {
        const existing = (0,write_new_file/* lstatIfExists */.sM)(copy);
        if (existing && !(existing.isFile() && (0,external_node_fs_.readFileSync)(copy).equals(text)))
            continue;
        if (!existing)
            await copyTo(copy, { text, file });
        return { path: copy, publicKey, isOlder: existing !== undefined };
    }
    throw new TypeError('unreachable: there is always another name');
}
function* namesFor(path, publicKey) {
    const start = (0,key_exports/* fingerprintOf */.ax)(publicKey)
        .slice('SHA256:'.length)
        .slice(0, 12)
        .replaceAll('+', '-')
        .replaceAll('/', '_');
    yield `${path}.${start}.previous`;
    for (let count = 2;; count += 1)
        yield `${path}.${start}-${count}.previous`;
}
async function copyTo(copy, { text, file }) {
    const temporary = (0,temporary_files/* temporaryPathFor */.ub)(file);
    try {
        await (0,write_new_file/* writeNewFile */.S0)(temporary, [text]);
        (0,write_new_file/* moveToNewPath */.MW)(temporary, copy);
    }
    catch (error) {
        throw (0,store_errors/* storeError */.gl)(copy, error);
    }
    finally {
        (0,write_new_file/* removeQuietly */.S2)(temporary);
    }
}

// EXTERNAL MODULE: ./build/files/user-file.js + 1 modules
var user_file = __webpack_require__(2812);
// EXTERNAL MODULE: ./build/files/write-user-file.js
var write_user_file = __webpack_require__(2642);
;// CONCATENATED MODULE: ./build/rotation/stores/file-store.js











/**
 * Keeps the key in a file of mode 0600, and the key that it replaces in a copy beside it. `isRegistered` tells which keys
 * are still in use.
 */
function createFileStore(file, isRegistered) {
    return {
        name: `the file ${file.path}`,
        async prepare() {
            (0,user_file/* requireReplaceable */.u)(file);
            await proveWritable(file);
            return prepareFile({ file, digest: digestOf(file.path), isRegistered });
        },
    };
}
function prepareFile(prepared) {
    const { file, digest } = prepared;
    return {
        isNew: digest === undefined,
        isUnchanged: () => digestOf(file.path) === digest,
        store: (client, privateKeyPem) => storeInFile(client, prepared, privateKeyPem),
    };
}
async function storeInFile(client, { file, digest, isRegistered }, privateKeyPem) {
    const { log } = client.context;
    const { path } = file;
    const isUnchanged = () => digestOf(path) === digest;
    const previous = await keepPreviousKey(file, (0,key_exports/* publicKeyOf */.kc)((0,key/* readPrivateKey */.$k)(privateKeyPem)));
    const isKept = () => isUnchanged() && (!previous || digestOf(previous.path) === digest);
    try {
        await (0,write_user_file/* writeUserFile */.f)(file, [privateKeyPem], { log, isRegistered, isUnchanged: isKept });
    }
    catch (error) {
        if (previous && !previous.isOlder && isUnchanged())
            (0,write_new_file/* removeQuietly */.S2)(previous.path);
        throw error;
    }
    if (previous)
        log.info(`The previous private key (${(0,key_exports/* fingerprintOf */.ax)(previous.publicKey)}) is kept in ${previous.path}`);
    return {
        isProven: () => digestOf(path) === (0,external_node_crypto_.hash)('sha256', privateKeyPem),
        async deletePrevious(_, removed) {
            if (!previous || !(await isObsolete(previous, removed, isRegistered)))
                return;
            (0,write_new_file/* removeQuietly */.S2)(previous.path);
            log.info(`Deleted ${previous.path}: its key is no longer registered`);
        },
    };
}
/** Returns whether a key was removed and is registered nowhere else, so that its private key is no longer needed. */
async function isObsolete(key, removed, isRegistered) {
    if (!removed.some(({ publicKey }) => publicKey?.equals(key.publicKey)))
        return false;
    return !(await (0,abandoned_files/* mayBeRegistered */.b)(key.publicKey, isRegistered));
}
async function proveWritable(file) {
    const probe = (0,temporary_files/* temporaryPathFor */.ub)(file);
    try {
        await (0,write_new_file/* writeNewFile */.S0)(probe, []);
        (0,external_node_fs_.rmSync)(probe);
    }
    catch (error) {
        throw (0,store_errors/* storeError */.gl)(file.path, error);
    }
}
function digestOf(path) {
    try {
        return (0,external_node_crypto_.hash)('sha256', (0,external_node_fs_.readFileSync)(path));
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return undefined;
        throw (0,store_errors/* storeError */.gl)(path, error);
    }
}

// EXTERNAL MODULE: ./build/http/client.js + 1 modules
var http_client = __webpack_require__(3183);
// EXTERNAL MODULE: ./build/base/safe-text.js + 4 modules
var safe_text = __webpack_require__(6540);
// EXTERNAL MODULE: ./build/http/read-json.js
var read_json = __webpack_require__(4204);
// EXTERNAL MODULE: ./build/http/send-with-retries.js
var send_with_retries = __webpack_require__(5563);
// EXTERNAL MODULE: ./build/http/took-effect.js
var took_effect = __webpack_require__(346);
;// CONCATENATED MODULE: ./build/rotation/stores/github-api.js





/**
 * Calls GitHub's API. Throws `ApiError`, `NetworkError` or `CancelledError`.
 * See https://docs.github.com/rest/using-the-rest-api/getting-started-with-the-rest-api
 */
async function callGitHub(client, { apiUrl, token }, { method, path, body, mayBeMissing = false }) {
    const baseUrl = apiUrl.replace(/\/+$/, '');
    const headers = {
        authorization: `Bearer ${token}`,
        accept: 'application/vnd.github+json',
        'x-github-api-version': '2022-11-28',
        ...(body && { 'content-type': 'application/json' }),
    };
    const request = { method, url: baseUrl + path, headers, ...(body && { body: JSON.stringify(body) }) };
    const response = await (0,send_with_retries/* sendWithRetries */.H)(request, client);
    const call = `${method} ${path.replace(/\?.*/, '')}`;
    if (mayBeMissing && response.status === 404)
        return { body: undefined };
    if (response.status < 200 || response.status >= 300)
        throw githubError(response, call, client.context.nameOf);
    return {
        body: method === 'PUT' ? undefined : (0,read_json/* readJson */.Vh)(response, { call, server: 'GitHub' }),
        nextPath: nextPathOf(response.headers.link, baseUrl),
    };
}
/** Reads the path of the next page from a `Link` header. On another server it would give the token away. */
function nextPathOf(link, baseUrl) {
    const target = /<([^>]*)>\s*;[^,]*\brel="?next"?/.exec(link ?? '')?.[1];
    if (target === undefined || target.startsWith(`${baseUrl}/`))
        return target?.slice(baseUrl.length);
    throw new errors/* NetworkError */.Dr("GitHub's link to the next page is on another server. It was not asked", {
        code: 'ERR_NETWORK_RESPONSE',
    });
}
function githubError(response, call, nameOf) {
    const { status, body, retryNote } = response;
    const advice = [401, 403, 404].includes(status)
        ? `\n${nameOf("GitHub's token")} needs the right to write secrets (fine-grained: Secrets, or Environments, read and write; for an organization: Organization secrets). The workflow's own GITHUB_TOKEN never has it`
        : '';
    const message = messageOf(body);
    return new errors/* ApiError */.hD(`GitHub refused ${call} with ${status}: ${message ?? ((0,safe_text/* toSafeLine */.Dg)(body) || 'no reason given')}.${advice}${retryNote ? `\n${retryNote}` : ''}`, { code: 'ERR_STORE_REFUSED', status, mayHaveHappened: !(0,took_effect/* isClearRefusal */.U)(response, message !== undefined) });
}
/** Reads GitHub's own message; undefined if the response is not GitHub's, such as a proxy's page. */
function messageOf(body) {
    try {
        const { message } = JSON.parse(body);
        if (typeof message === 'string')
            return (0,safe_text/* toSafeLine */.Dg)(message);
    }
    catch {
        // The body is not GitHub's JSON.
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/rotation/stores/github-secret-access.js


/** Pages of 100 repositories after which a list is taken as endless. */
const MAX_PAGES = 1_000;
/**
 * Reads which repositories may use an organization's secret: GitHub requires that again with every value. A new secret is
 * for private repositories. Throws `NetworkError` if the response does not say it completely.
 */
async function readSecretAccess(client, address, before) {
    if (!before)
        return { visibility: 'private' };
    const { visibility } = before;
    if (visibility === undefined)
        throw new errors/* NetworkError */.Dr(`GitHub's response for ${address.description} has no visibility, so writing it could change who may see it`, { code: 'ERR_NETWORK_RESPONSE' });
    if (visibility !== 'selected')
        return { visibility };
    return { visibility, selected_repository_ids: await readRepositoryIds(client, address) };
}
/** Reads the complete list of repositories: writing the secret takes the access from those that the list leaves out. */
async function readRepositoryIds(client, { github, path }) {
    const ids = new Set();
    const first = `${path}/repositories?per_page=100`;
    let next = first;
    for (let page = 1; next !== undefined; page += 1) {
        if (page > MAX_PAGES)
            throw new errors/* NetworkError */.Dr(`GitHub's list has no end: ${MAX_PAGES} pages were read`, {
                code: 'ERR_NETWORK_RESPONSE',
            });
        const response = await callGitHub(client, github, { method: 'GET', path: next });
        const { total, found } = readPage(response.body);
        for (const id of found)
            ids.add(id);
        const more = found.length > 0 && ids.size < total;
        next = response.nextPath ?? (more ? `${first}&page=${page + 1}` : undefined);
        if (next === undefined && ids.size !== total)
            throw new errors/* NetworkError */.Dr(`GitHub's list of the repositories that may see the secret is not whole: ${ids.size} of ${total}. Writing the secret could take the access from the others`, { code: 'ERR_NETWORK_RESPONSE' });
    }
    return [...ids];
}
function readPage(body) {
    const { total_count: total, repositories } = (body ?? {});
    const found = Array.isArray(repositories)
        ? repositories.map((repository) => repository?.id)
        : [undefined];
    if (typeof total === 'number' && found.every((id) => typeof id === 'number'))
        return { total, found };
    throw new errors/* NetworkError */.Dr("GitHub's response holds no list of the repositories that may see the secret", {
        code: 'ERR_NETWORK_RESPONSE',
    });
}

;// CONCATENATED MODULE: ./build/rotation/stores/github-secret.js


/** Returns where a secret is in GitHub's API. See https://docs.github.com/rest/actions/secrets */
function locateSecret({ apiUrl, token, name, ...owner }) {
    const { folder, whose } = folderOf(owner);
    return {
        github: { apiUrl, token },
        folder,
        path: `${folder}/${name}`,
        description: `the secret ${name} of ${whose}`,
    };
}
function folderOf({ repository = '', environment, organization, }) {
    if (organization !== undefined)
        return {
            folder: `/orgs/${encodeURIComponent(organization)}/actions/secrets`,
            whose: `the organization ${organization}`,
        };
    const base = `/repos/${repository}`;
    if (environment === undefined)
        return { folder: `${base}/actions/secrets`, whose: `the repository ${repository}` };
    return {
        folder: `${base}/environments/${encodeURIComponent(environment)}/secrets`,
        whose: `the environment ${environment} of ${repository}`,
    };
}
/**
 * Reads what GitHub shows of a secret; undefined if it does not exist. Throws `NetworkError` if its time is missing: without
 * it, it could not be proven later that the secret was written.
 */
async function readSecret(client, { github, path, description }) {
    const { body } = await callGitHub(client, github, { method: 'GET', path, mayBeMissing: true });
    if (body === undefined)
        return undefined;
    const { updated_at: updatedAt, visibility } = (body ?? {});
    if (typeof updatedAt !== 'string')
        throw new errors/* NetworkError */.Dr(`GitHub's response for ${description} has no updated_at, so nothing can be proven with it`, { code: 'ERR_NETWORK_RESPONSE' });
    return { updatedAt, ...(typeof visibility === 'string' && { visibility }) };
}

;// CONCATENATED MODULE: ./build/rotation/stores/seal-secret.js


/**
 * Reads the public key that secrets are sealed for, and returns what seals with it. Throws `NetworkError` if nothing can be
 * sealed for it. See https://docs.github.com/rest/guides/encrypting-secrets-for-the-rest-api
 */
async function readSeal(client, { github, folder }) {
    const { body } = await callGitHub(client, github, { method: 'GET', path: `${folder}/public-key` });
    const { sealBox } = await Promise.all(/* import() */[__webpack_require__.e(235), __webpack_require__.e(708)]).then(__webpack_require__.bind(__webpack_require__, 3708));
    const { key, key_id: id } = (body ?? {});
    const seal = (text) => {
        const sealed = sealBox(text, Buffer.from(String(key), 'base64'));
        return { encrypted_value: Buffer.from(sealed).toString('base64'), key_id: String(id) };
    };
    try {
        seal('');
    }
    catch {
        // The reason does not help: it is OpenSSL's, about a text that should be 32 bytes of base64.
        throw new errors/* NetworkError */.Dr("GitHub's response holds no public key that a secret could be sealed for", {
            code: 'ERR_NETWORK_RESPONSE',
        });
    }
    return seal;
}

;// CONCATENATED MODULE: ./build/rotation/stores/github-secret-store.js





/**
 * Milliseconds before each look at a secret that was written, until its time has changed. GitHub's times are in whole
 * seconds, and the API may show a change late.
 */
const CONFIRM_DELAYS_MS = [0, 1_000, 1_000, 2_000];
/** Keeps the key in a GitHub Actions secret. */
function createGitHubSecretStore(location) {
    const address = locateSecret(location);
    return {
        name: address.description,
        async prepare(client) {
            const seal = await readSeal(client, address);
            const before = await readSecret(client, address);
            const access = location.organization === undefined ? {} : await readSecretAccess(client, address, before);
            const adviceIfNew = `Check ${client.context.nameOf('the name of the secret')}. If it is right, create the secret first, with any value, and run the rotation again`;
            return { ...prepareSecret(address, { seal, before, access }), adviceIfNew };
        },
    };
}
function prepareSecret(address, { seal, before, access }) {
    const { github, path } = address;
    return {
        isNew: before === undefined,
        isUnchanged: async (client) => (await readSecret(client, address))?.updatedAt === before?.updatedAt,
        async store(client, privateKeyPem) {
            await callGitHub(client, github, {
                method: 'PUT',
                path,
                body: { ...seal(privateKeyPem), ...access },
            });
            return { isProven: (later) => waitForChange(later, address, before) };
        },
    };
}
/** The value of a secret cannot be read back: the time of its last change is the proof that it was written. */
async function waitForChange(client, address, before) {
    for (const delayMs of CONFIRM_DELAYS_MS) {
        if (delayMs > 0)
            await (0,http_client/* pause */.v7)(client, delayMs);
        const secret = await readSecret(client, address);
        if (secret && secret.updatedAt !== before?.updatedAt)
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./build/rotation/stores/open-store.js


/** Returns the store that a request names, or undefined if it names none. `isRegistered` tells which keys are in use. */
function openStore(request, isRegistered) {
    if (request.storeFile)
        return createFileStore(request.storeFile, isRegistered);
    if (request.secretName === undefined)
        return undefined;
    return createGitHubSecretStore({
        apiUrl: request.githubApiUrl ?? 'https://api.github.com',
        token: request.githubToken ?? '',
        name: request.secretName,
        repository: request.githubRepository,
        environment: request.secretEnvironment,
        organization: request.secretOrganization,
    });
}

// EXTERNAL MODULE: ./build/app-store-connect/api-errors.js
var api_errors = __webpack_require__(395);
// EXTERNAL MODULE: ./build/app-store-connect/registration.js
var registration = __webpack_require__(9754);
;// CONCATENATED MODULE: ./build/rotation/confirm-registered.js





/** Milliseconds before each look for the new key: the other one of two rotations may need time to put it back. */
const confirm_registered_CONFIRM_DELAYS_MS = [0, 1_000, 2_000, 4_000, 8_000];
/**
 * Reads the new public key back, from the list and by its ID. While the private key was being stored, another rotation may
 * have removed the public key; that one puts it back when it sees what is stored, or else this one adds it again.
 */
async function confirmRegistered(api, state) {
    const storedKey = state.step === 'registered' ? undefined : state.storedKey;
    let registered = [];
    for (const delayMs of confirm_registered_CONFIRM_DELAYS_MS) {
        await (0,http_client/* pause */.v7)(api, delayMs);
        registered = await (0,distribution_keys/* listKeysBeside */.D)(api, state.appId);
        const listed = registered.find((key) => key.publicKey?.equals(state.publicKey));
        const found = listed && (await (0,distribution_keys/* findKey */.Tj)(api, listed.id));
        if (found?.publicKey?.equals(state.publicKey))
            return { ...state, step: 'confirmed', id: found.id, registered, storedKey };
    }
    const id = await addAgain(api, state);
    return { ...state, step: 'confirmed', id, registered, storedKey };
}
async function addAgain(api, { publicKey, appId, storeName }) {
    try {
        const { id, created } = await (0,registration/* ensureRegistered */.B)(api, publicKey, appId);
        if (created)
            return id;
        throw new errors/* AscError */.Wg('ERR_ROTATION_INCOMPLETE', `Key ${id} is in the list, but cannot be read back by its ID`);
    }
    catch (error) {
        if (!(0,api_errors/* isConflict */.dh)(error))
            throw error;
        throw new errors/* AscError */.Wg('ERR_ROTATION_CONFLICT', `Another rotation has removed the new key meanwhile: the private key in ${storeName} is no longer registered. Run the rotation again`, { cause: error });
    }
}

;// CONCATENATED MODULE: ./build/rotation/prepare.js



/** Notes what is registered and stored, and proves that the new key can be stored. Changes nothing. Throws `AscError`. */
async function prepare(api, { store, ...plan }) {
    const before = await (0,distribution_keys/* listKeysBeside */.D)(api, plan.appId);
    const prepared = {
        ...plan,
        step: 'prepared',
        publicKey: (0,key_exports/* publicKeyOf */.kc)(plan.privateKey),
        before,
        store: await store?.prepare(api),
        storeName: store?.name ?? 'its place',
    };
    const advice = prepared.store?.isNew ? prepared.store.adviceIfNew : undefined;
    if (advice !== undefined)
        refuseUnlikelyStore(api, prepared, advice);
    return prepared;
}
/**
 * Refuses a store that holds nothing, although keys are registered whose private keys must be stored somewhere: its name is
 * probably mistyped. A key stored there would be no reason to remove the others.
 */
function refuseUnlikelyStore(api, { before, publicKey, storeName, removePrevious }, advice) {
    const others = before.filter((key) => !key.publicKey?.equals(publicKey));
    if (others.length === 0)
        return;
    const found = `${storeName} does not exist, although other keys are registered: ${others.map(distribution_keys/* describeKey */.Rx).join(', ')}. ${advice}`;
    if (removePrevious)
        throw new errors/* AscError */.Wg('ERR_STORE_MISSING', `${found}. Nothing was changed`);
    api.context.log.warn(`${found}. It will be created`);
}

;// CONCATENATED MODULE: ./build/rotation/conflict.js



/** Milliseconds in which two rotations that begin together see each other's key. */
const SETTLE_DELAY_MS = 1_000;
/**
 * Returns the key of a competing rotation that goes first, if there is one: a key that was not there when this rotation
 * began. If both see each other's key, the rotation with the lower ID continues. An app has one key, so the one that it has
 * by now goes first.
 */
async function findCompetingKey(api, { before, appId, id }) {
    await (0,http_client/* pause */.v7)(api, SETTLE_DELAY_MS);
    const known = new Set(before.map((key) => key.id));
    const others = (await (0,distribution_keys/* listKeysBeside */.D)(api, appId)).filter((key) => key.id !== id && !known.has(key.id));
    return others.find((key) => appId !== undefined || key.id < id);
}
/** Makes the error of a rotation that stops because another one goes first; `rival` is that one's key, if it is known. */
function conflictError(rival) {
    const found = rival
        ? `Another rotation has registered key ${rival.id} meanwhile`
        : 'Another rotation has stored its key meanwhile';
    return new errors/* AscError */.Wg('ERR_ROTATION_CONFLICT', `${found}. That one goes on, this one stops; its key was not stored`);
}

;// CONCATENATED MODULE: ./build/rotation/register-public-key.js





/** Registers the new public key. Returns `Replacing` if the app's only key has to be removed first. */
async function registerNewKey(api, state) {
    const { appId, before, removePrevious } = state;
    try {
        return await register(api, state);
    }
    catch (error) {
        const [onlyKey] = before;
        if (!(0,api_errors/* isConflict */.dh)(error) || appId === undefined || (onlyKey && !removePrevious))
            throw error;
        if (!onlyKey)
            throw await explainConflict(api, appId, error);
        await requireReplaceableKey(api, state, onlyKey);
        api.context.log.warn(`App ${appId} takes one key, so key ${(0,distribution_keys/* describeKey */.Rx)(onlyKey)} is removed before the new one is added. Until the new one is stored, the stored private key is not registered; if the run stops in between, run it again`);
        return { ...state, step: 'replacing', appId, replaced: onlyKey };
    }
}
/** Removes the app's only key, whose private key is the stored one, and registers the new key in its place. */
async function removeOnlyKey(api, state) {
    await (0,distribution_keys/* removeKey */.yE)(api, state.replaced.id);
    try {
        return await register(api, state);
    }
    catch (error) {
        throw (0,api_errors/* isConflict */.dh)(error) ? await explainConflict(api, state.appId, error) : error;
    }
}
async function register(api, state) {
    const { id, created } = await (0,registration/* ensureRegistered */.B)(api, state.publicKey, state.appId);
    const replaced = state.step === 'replacing' ? state.replaced : undefined;
    return { ...state, step: 'registered', id, addedId: created ? id : undefined, replaced };
}
/** Throws a conflict if another rotation has stored its key or replaced the app's key meanwhile. */
async function requireReplaceableKey(api, { appId, store }, onlyKey) {
    if (store && !(await store.isUnchanged(api)))
        throw conflictError(undefined);
    const [present] = await (0,distribution_keys/* listKeysBeside */.D)(api, appId);
    if (present?.id !== onlyKey.id)
        throw conflictError(present);
    (0,http_client/* stopIfCancelled */.FE)(api);
}
/** Returns why an app that had no key takes none: another rotation was quicker, or else Apple's own reason. */
async function explainConflict(api, appId, error) {
    const [rival] = await (0,distribution_keys/* listKeysBeside */.D)(api, appId);
    return rival ? conflictError(rival) : error;
}

;// CONCATENATED MODULE: ./build/rotation/with-message.js

/** Returns an error of the same kind and code with another message. */
function withMessage(error, message) {
    return error instanceof errors/* ApiError */.hD
        ? new errors/* ApiError */.hD(message, error)
        : new errors/* AscError */.Wg(error.code, message, { cause: error });
}

;// CONCATENATED MODULE: ./build/rotation/remove-previous.js



/**
 * Removes previous keys, each only after the proof that it belongs to no app, or to the app whose key is rotated. A key
 * without that proof stays, and the run fails with its ID. Returns the keys that were removed.
 */
async function removePreviousKeys(api, { appId, id }, previous) {
    if (previous.length === 0)
        return [];
    const removed = [];
    try {
        const reasons = await reasonsToKeep(api, appId, previous);
        for (const key of previous.filter((candidate) => !reasons.has(candidate.id))) {
            await (0,distribution_keys/* removeKey */.yE)(api, key.id);
            api.context.log.info(`Removed the previous key ${(0,distribution_keys/* describeKey */.Rx)(key)}`);
            removed.push(key);
        }
        if (reasons.size > 0)
            throw new errors/* AscError */.Wg('ERR_ROTATION_INCOMPLETE', [...reasons.values()].join('\n'));
        return removed;
    }
    catch (error) {
        if (!(error instanceof errors/* AscError */.Wg))
            throw error;
        const left = previous.filter((key) => !removed.includes(key)).map(distribution_keys/* describeKey */.Rx);
        throw withMessage(error, `The new key ${id} is registered and stored, but not all previous keys could be removed; left: ${left.join(', ')}. Remove them by their IDs.\n${error.message}`);
    }
}
/** Warns about keys that stay: another server may use them, or an interrupted rotation may have left them. */
function warnAboutOtherKeys(api, appId, others) {
    if (others.length === 0)
        return;
    const whose = appId === undefined ? 'the account' : `app ${appId}`;
    api.context.log.warn(`Other keys of ${whose} stay registered: ${others.map(distribution_keys/* describeKey */.Rx).join(', ')}. Apple does not say which keys are in use. To remove them all, use ${api.context.nameOf('the option that removes previous keys')}`);
}
/** Returns why keys are not removed, by their IDs. An app's key was read from the app, which proves that it is its key. */
async function reasonsToKeep(api, appId, previous) {
    if (appId !== undefined)
        return new Map();
    const owners = await (0,distribution_keys/* findKeysOfApps */.DQ)(api);
    return new Map(previous.filter(({ id }) => owners.has(id)).map((key) => [key.id, reasonFor(key, owners.get(key.id))]));
}
function reasonFor(key, owner) {
    const found = owner === undefined
        ? 'is in the list of keys that belong to an app'
        : `belongs to app ${owner}, although it is in the list of keys that belong to no app`;
    return `Key ${(0,distribution_keys/* describeKey */.Rx)(key)} ${found}, so it was not removed. A proxy may drop the filter exists[app] from requests`;
}

;// CONCATENATED MODULE: ./build/rotation/roll-back.js






/**
 * Takes back what a rotation did before the step after `state` failed, so that the stored private key is registered again.
 * If the new private key may be stored, nothing is taken back: both keys stay registered, because either may be the stored
 * one. Returns the error with what was done, or with what is left to do.
 */
async function rollBack(api, state, thrown) {
    const error = thrown instanceof errors/* AscError */.Wg ? thrown : unexpectedError(thrown);
    const reason = error instanceof errors/* CancelledError */.cc ? error.headline : error.message;
    const withReport = (report) => withMessage(error, `${reason}\n${report}`);
    if (await mayBeStored(api, state, error))
        return withReport(describeState(api, state));
    try {
        const removed = await removeNewKey(api, state);
        const done = [...removed, ...(await restoreReplacedKey(api, state))];
        const doubt = removed.length === 0 && (0,took_effect/* mayHaveHappened */.d)(error) ? describeDoubt(state) : [];
        if (done.length > 0)
            done.push(describeOutcome(state));
        return done.length + doubt.length > 0 ? withReport([...done, ...doubt].join(' ')) : error;
    }
    catch (failure) {
        const cause = failure instanceof Error ? failure.message : String(failure);
        return withReport(`What was done could not be taken back: ${cause}\n${describeState(api, state)}`);
    }
}
/** A mistake in this code, or an error of the system: then, too, what was done is taken back. */
function unexpectedError(error) {
    const reason = error instanceof Error ? error.message : String(error);
    return new errors/* AscError */.Wg('ERR_ROTATION_INCOMPLETE', `The rotation failed unexpectedly: ${reason}`, {
        cause: error,
    });
}
/** Returns whether the new private key is stored, or may be. */
async function mayBeStored(api, state, error) {
    switch (state.step) {
        case 'prepared':
        case 'replacing':
        case 'registered':
            return false;
        case 'storing':
            return (0,took_effect/* mayHaveHappened */.d)(error) || (await mayHaveChanged(api, state.store));
        case 'stored':
        case 'proven':
            return true;
    }
}
async function mayHaveChanged(api, store) {
    try {
        return !(await store.isUnchanged(api));
    }
    catch {
        return true;
    }
}
/** Removes the new key, even if the list does not show it yet, unless the list shows that the app has another key by now. */
async function removeNewKey(api, state) {
    const { appId, before } = state;
    if (before.some((key) => isNewKey(state, key)))
        return [];
    const listed = await (0,distribution_keys/* listKeysBeside */.D)(api, appId);
    const hasOtherKey = appId !== undefined && listed.length > 0;
    const addedId = 'addedId' in state && !hasOtherKey ? state.addedId : undefined;
    const id = listed.find((key) => isNewKey(state, key))?.id ?? addedId;
    if (id === undefined)
        return [];
    await (0,distribution_keys/* removeKey */.yE)(api, id);
    return [`The new key ${id} was removed again.`];
}
/** Registers the app's key again that was removed first, unless another rotation has given the app a key. */
async function restoreReplacedKey(api, state) {
    const publicKey = replacedKeyOf(state);
    if (!publicKey || (await (0,distribution_keys/* listKeysBeside */.D)(api, state.appId)).length > 0)
        return [];
    const { id } = await (0,registration/* ensureRegistered */.B)(api, publicKey, state.appId);
    return [`The old public key was put back, as key ${id}.`];
}
function isNewKey(state, { publicKey }) {
    return publicKey?.equals(state.publicKey) === true;
}
function replacedKeyOf(state) {
    return 'replaced' in state ? state.replaced?.publicKey : undefined;
}
/** What is stored cannot be read, so the message is only about what this run did. */
function describeOutcome({ before }) {
    return before.length > 0
        ? 'This run stored nothing, and what was registered before is registered.'
        : 'This run stored nothing. No key was registered when it began: unless another rotation has stored one since, run the rotation again.';
}
/** Says what a request without a response may still do after the list was read. */
function describeDoubt(state) {
    if (state.before.some((key) => isNewKey(state, key)))
        return [];
    return [
        `No clear response came to a request, so it may still take effect: the new key (${(0,key_exports/* fingerprintOf */.ax)(state.publicKey)}) may be registered, although it was not stored. List the registered keys, and remove it if it is there.`,
    ];
}
function describeState(api, state) {
    const { storeName, before } = state;
    const replaced = replacedKeyOf(state);
    const old = replaced
        ? ` The old public key (${(0,key_exports/* fingerprintOf */.ax)(replaced)}) is no longer registered: register it again, or run the rotation again.`
        : '';
    const there = before.map(distribution_keys/* describeKey */.Rx).join(', ') || 'none';
    const held = state.step === 'proven' ? `${storeName} holds` : `it is not certain that ${storeName} holds`;
    return `The new key (${(0,key_exports/* fingerprintOf */.ax)(state.publicKey)}) may be registered, and ${held} its private half. Registered before: ${there}.${old} Run the rotation again: with ${api.context.nameOf('the option that removes previous keys')} it leaves one key, the stored one.`;
}

;// CONCATENATED MODULE: ./build/rotation/store-private-key.js




/**
 * Throws a conflict if a competing rotation goes first. Returns `Storing` if the private key is to be stored, or the same
 * state if the plan has no store.
 */
async function requireNoConflict(api, state) {
    const { store } = state;
    const rival = await findCompetingKey(api, state);
    if (rival)
        throw conflictError(rival);
    if (!store)
        return state;
    if (!(await store.isUnchanged(api)))
        throw conflictError(undefined);
    (0,http_client/* stopIfCancelled */.FE)(api);
    return { ...state, step: 'storing', store };
}
/** Stores the private key. */
async function storeKey(api, state) {
    const storedKey = await state.store.store(api, (0,key_exports/* privateKeyPem */.nQ)(state.privateKey));
    return { ...state, step: 'stored', storedKey };
}
/** Proves that the store holds the private key. Throws `ERR_ROTATION_INCOMPLETE` if that is not possible. */
async function proveStored(api, state) {
    const { storeName, store, storedKey } = state;
    if (!(await storedKey.isProven(api)))
        throw new errors/* AscError */.Wg('ERR_ROTATION_INCOMPLETE', `${storeName} took the new private key, but it could not be proven that it holds it. No key was removed after that`);
    api.context.log.info(`The new private key is stored in ${storeName}, which was ${store?.isNew ? 'created' : 'replaced'}`);
    return { ...state, step: 'proven' };
}

;// CONCATENATED MODULE: ./build/rotation/rotate.js






/**
 * Replaces a key pair. Each step takes a state and returns the next one; `roll-back.ts` says what is taken back if a step
 * fails, by the state that it began with:
 *
 * - `prepared`, `replacing`, `registered`: the new public key is removed, and the app's replaced key is put back.
 * - `storing`: the same, if the store refused clearly and is unchanged. Otherwise both keys stay registered.
 * - `stored`, `proven`: both keys stay registered, because the stored private key is the new one.
 *
 * A further run after any interruption completes what is left. Throws `AscError`.
 */
async function rotate(api, plan) {
    const prepared = await prepare(api, plan);
    const begun = await advance(api, prepared, registerNewKey);
    const registered = begun.step === 'replacing' ? await advance(api, begun, removeOnlyKey) : begun;
    const checked = await advance(api, registered, requireNoConflict);
    const stored = checked.step === 'storing' ? await advance(api, checked, storeKey) : checked;
    const proven = stored.step === 'stored' ? await advance(api, stored, proveStored) : stored;
    const confirmed = await advance(api, proven, confirmRegistered);
    const { id, before, storedKey } = confirmed;
    const previous = before.filter((key) => key.id !== id);
    const removed = plan.removePrevious ? await removePreviousKeys(api, confirmed, previous) : [];
    await storedKey?.deletePrevious?.(api, removed);
    const gone = new Set([id, ...removed.map((key) => key.id)]);
    warnAboutOtherKeys(api, plan.appId, confirmed.registered.filter((key) => !gone.has(key.id)));
    return { id, previous: previous.map((key) => key.id), removed: removed.map((key) => key.id) };
}
/** Runs one step. If it fails, what may have been changed is taken back; the error then says what is registered now. */
async function advance(api, state, step) {
    try {
        return await step(api, state);
    }
    catch (error) {
        if (!api.mayHaveChanged())
            throw error;
        throw await rollBack(api.forRollback(), state, error);
    }
}

// EXTERNAL MODULE: ./build/tasks/inputs/api.js
var api = __webpack_require__(4747);
// EXTERNAL MODULE: ./build/tasks/inputs/key-types.js
var key_types = __webpack_require__(4712);
// EXTERNAL MODULE: ./build/task/secret-types.js
var secret_types = __webpack_require__(6274);
// EXTERNAL MODULE: ./build/task/input-types.js + 1 modules
var input_types = __webpack_require__(9120);
// EXTERNAL MODULE: ./build/task/definition.js
var definition = __webpack_require__(6963);
// EXTERNAL MODULE: ./build/tasks/register-key.js
var register_key = __webpack_require__(4382);
;// CONCATENATED MODULE: ./build/tasks/rotate-key.js











const secretName = (0,input_types/* pattern */.T1)(/^(?!GITHUB_)[A-Z_][A-Z0-9_]*$/i, 'the name of a GitHub Actions secret: letters, digits and _, not beginning with a digit or GITHUB_');
/** A name that becomes a part of an address of GitHub's API: `.` and `..` would lead to another one. */
const named = (what) => (0,input_types/* text */.Qq)(`the name of an ${what}`, (name) => /^\.{1,2}$/.test(name) ? `is "${name}". Expected the name of an ${what}` : undefined);
/**
 * Replaces an alternative distribution key pair: registers the new public key, reads it back, stores the new private key
 * in a file or a GitHub Actions secret, and with `removePrevious` removes the keys that were there before. What fails
 * before the key is stored is undone. Throws `InputError`, `ApiError`, `NetworkError`, and
 * the codes `ERR_FILE_…`, `ERR_STORE_…` and `ERR_ROTATION_…`.
 *
 * @example
 * ```ts
 * import { rotateKey } from 'asc-credentials';
 *
 * const { distributionKeyId, removed } = await rotateKey({
 *   issuerId: process.env.ASC_ISSUER_ID,
 *   keyId: process.env.ASC_KEY_ID!,
 *   privateKey: process.env.ASC_PRIVATE_KEY!,
 *   apiUrl: process.env.ASC_API_URL, // left out: Apple's own
 *   storeFile: 'distribution-key.pem',
 *   removePrevious: true,
 * });
 * console.log(distributionKeyId, removed);
 * ```
 */
const rotateKey = (0,definition/* defineTask */.RR)({
    name: 'rotate-key',
    groupLog: true,
    removes: true,
    inputs: {
        ...api/* apiInputs */.kc,
        // Not from the environment, where a pipeline has the key of today.
        'distribution-private-key': (0,definition/* optional */.lq)(key_types/* privateKey */.t, 'The new private key. Left out, one is made.', {
            role: 'distribution key',
        }),
        ...api/* appInputs */.VY,
        'store-file': (0,definition/* optional */.lq)((0,input_types/* fileToWrite */.NE)('key'), 'File that the new private key is written to, mode 0600. The private key that is replaced is kept beside it until this run has removed it at Apple.'),
        'github-token': (0,definition/* optional */.lq)((0,secret_types/* headerSecret */.g1)('a token'), "GitHub token that may write secrets; the workflow's own cannot.", {
            environment: ['GH_TOKEN'],
            term: "GitHub's token",
        }),
        'secret-name': (0,definition/* optional */.lq)(secretName, 'GitHub Actions secret that keeps the private key.', {
            showInSummary: true,
            term: 'the name of the secret',
        }),
        'secret-environment': (0,definition/* optional */.lq)(named('environment'), 'Environment that the secret belongs to.', {
            showInSummary: true,
        }),
        'secret-organization': (0,definition/* optional */.lq)(named('organization'), 'Organization that the secret belongs to.', {
            showInSummary: true,
        }),
        'remove-previous': {
            ...(0,definition/* withDefault */.IQ)(input_types/* flag */.Jt, 'false', 'Whether to remove the keys that were there before: all others of the app, or without an app all of the account that belong to no app.'),
            term: 'the option that removes previous keys',
        },
        'github-repository': (0,definition/* optional */.lq)((0,input_types/* pattern */.T1)(/^(?!\.{1,2}\/)[\w.-]+\/(?!\.{1,2}$)[\w.-]+$/, 'owner/name'), "Repository that the secret belongs to. Left out: the workflow's.", { runnerVariable: 'GITHUB_REPOSITORY' }),
        'github-api-url': (0,definition/* optional */.lq)(api/* githubApiUrl */.BN, "Address of GitHub's API. Left out: the runner's.", {
            runnerVariable: 'GITHUB_API_URL',
        }),
    },
    exclusive: [
        { inputs: ['app-id', 'bundle-id'], required: false },
        { inputs: ['store-file', 'secret-name'], required: false },
        { inputs: ['secret-environment', 'secret-organization'], required: false },
    ],
    needs: [
        {
            oneOf: ['store-file', 'secret-name', 'distribution-private-key'],
            why: 'a new private key that is stored nowhere would be lost',
        },
        { with: 'secret-name', oneOf: ['github-token'] },
        { with: 'secret-name', oneOf: ['github-repository', 'secret-organization'] },
        { with: 'secret-environment', oneOf: ['secret-name'] },
        { with: 'secret-organization', oneOf: ['secret-name'] },
    ],
    outputs: {
        ...register_key.registeredKeyOutputs,
        'previous-key-ids': (0,definition/* output */.CG)('IDs of the keys that were there before, as a JSON array.'),
        removed: (0,definition/* output */.CG)('IDs of the keys that were removed, as a JSON array.'),
    },
    async run({ distributionPrivateKey, removePrevious, ...request }, context) {
        const api = app_store_connect_api/* openApi */.N(request, context);
        const appId = await apps/* resolveAppId */.$s(api, request);
        const newKey = distributionPrivateKey ?? (0,key/* generatePrivateKey */.An)();
        if (newKey !== distributionPrivateKey)
            context.mask?.((0,key_exports/* privateKeyPem */.nQ)(newKey));
        const store = openStore(request, (key) => distribution_keys/* isRegistered */.zN(api, key));
        const { id, previous, removed } = await rotate(api, {
            privateKey: newKey,
            appId,
            store,
            removePrevious,
        });
        const publicKey = (0,key_exports/* publicKeyOf */.kc)(newKey);
        const print = (0,key_exports/* fingerprintOf */.ax)(publicKey);
        context.log.info(`Rotated to key ${id} (${print}), for ${appId === undefined ? 'the account' : `app ${appId}`}`);
        return {
            distributionKeyId: id,
            distributionPublicKey: (0,key_exports/* publicKeyPem */.rY)(publicKey),
            fingerprint: print,
            previousKeyIds: previous,
            removed,
        };
    },
});


/***/ })

};
;