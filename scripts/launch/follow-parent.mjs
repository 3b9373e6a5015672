// Loaded into the server before its own code: the server must not outlive the program that started it.
const PATIENCE = 15_000;

process.channel?.unref();
process.once('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), PATIENCE).unref();
});
