/** Sets environment variables of this process, which its children inherit; the answer puts back what was there. */
export const setEnv = (values: Readonly<Record<string, string>>): (() => void) => {
  const before = Object.keys(values).map((key) => [key, process.env[key]] as const);
  Object.assign(process.env, values);
  return () => {
    for (const [key, value] of before) {
      if (value === undefined) delete process.env[key];
      else process.env[key] = value;
    }
  };
};
