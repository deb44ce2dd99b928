/** The entry with this name. Inherited properties such as `constructor` are not entries. */
export function getOwn<Entry>(list: Readonly<Record<string, Entry>>, name: string): Entry | undefined {
  return Object.hasOwn(list, name) ? list[name] : undefined;
}
