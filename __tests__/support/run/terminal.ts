/**
 * A Python program that runs a bash script in a new terminal. The terminal closes when the script ends, as act does with a
 * step.
 */
export const IN_TERMINAL = `
import os, pty, sys, threading
child, terminal = pty.fork()
if child == 0: os.execvp('bash', ['bash', '-e', '-c', sys.argv[1]])
def drain():
    try:
        while os.read(terminal, 65536): pass
    except OSError: pass
threading.Thread(target=drain, daemon=True).start()
os.waitpid(child, 0)
`;
