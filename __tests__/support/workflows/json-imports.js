/**
 * For jest: the language service is published for bundlers and imports JSON without saying so, which jest warns of and
 * Node.js refuses.
 */
export default {
  process: (code) => ({
    code: code.replace(/^(import .+ from "[^"]+\.json");$/gm, "$1 with { type: 'json' };"),
  }),
};
