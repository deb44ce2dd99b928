import process from 'node:process';

/** A program that runs the examples whose files it is sent, one after another, and reports how each ended. */
process.on('message', async (file) => {
  let stderr = '';
  const write = process.stderr.write;
  process.stderr.write = (text) => {
    stderr += text;
    return true;
  };
  const error = await import(file).then(
    () => undefined,
    (reason) => String(reason?.stack ?? reason),
  );
  process.stderr.write = write;
  process.send({ error, stderr });
});
