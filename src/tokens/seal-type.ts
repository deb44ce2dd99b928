/** The `typ` in the header of a seal. No other JWE has it. */
export const SEAL_TYPE = 'asc-credentials-sealed+jwe';
