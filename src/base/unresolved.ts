/** Texts that stand for a value that some other program should have put in their place. */
const FORMS: readonly (readonly [form: RegExp, reason: string])[] = [
  [/^\*+$/, 'contains only asterisks, like a masked secret copied from a log. Give the value itself'],
  [
    /^[^\n]{0,200}\$\{\{[^\n]{0,500}$/,
    'is a ${{ }} expression that was not expanded. Expressions are expanded in workflow files only',
  ],
  [
    /^(?:\$\{?\w+\}?|\$\{\w+:?[-?+=].*\}|\$env:\w+|\$\{env:\w+\}|%\w+%|![A-Z_]\w*!|\$\(.*\)|\$\(\w+\)|#\{\w+\})$/s,
    'is a variable name that was not expanded. Give its value',
  ],
  [/^\{\{[^\n]{1,300}\}\}$/, 'is a {{ }} template that was not expanded. Give its value'],
  [
    /^(?:op:\/\/|vault:|ref\+\w+:\/\/|aws-sm:\/\/|arn:aws|awssm:|gcpsm:|secretref:|bws:\/\/|keychain:|projects\/[\w-]+\/secrets\/|@Microsoft\.KeyVault\()[^\n]*$/,
    'is a reference to a secret in a vault, not the secret. Let the tool of the vault replace it, for example "op run" or "op read"',
  ],
  [
    /^(?:null|undefined|None|nil|NaN|<no value>|<nil>|\(null\)|\(sensitive(?: value)?\)|<sensitive>|\(known after apply\)|\[object Object\]|\[REDACTED\]|<redacted>|\[secret\]|\[masked\]|xxx+|your[_-][\w-]+|<your[^>]*>|changeme|TODO)$/i,
    'is a placeholder that a program wrote in place of a value, such as null or (sensitive value). Give the value itself',
  ],
];

/** Why a text is not a value but stands for one: a variable, an expression, a reference, a placeholder. It quotes nothing. */
export function describeUnresolved(text: string): string | undefined {
  return FORMS.find(([form]) => form.test(text))?.[1];
}
