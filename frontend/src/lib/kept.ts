/** Remembers what was made of the same arguments: formatters of dates and numbers take far longer to make than to use. */
export function kept<Arguments extends unknown[], Made>(
  make: (...args: Arguments) => Made,
): (...args: Arguments) => Made {
  const made = new Map<string, Made>();
  return (...args) => {
    const key = JSON.stringify(args);
    const known = made.get(key);
    if (known !== undefined) {
      return known;
    }
    const fresh = make(...args);
    made.set(key, fresh);
    return fresh;
  };
}
