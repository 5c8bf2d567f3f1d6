// Works on the puzzle of a page and sends its form again: looks for a number
// that, behind the puzzle, has a SHA-256 with enough zero bits in front. Written
// out, since crypto.subtle takes longer to be asked than this takes to answer.
const form = document.querySelector("form[data-puzzle]");

const primes = [];
for (let n = 2; primes.length < 64; n++) if (primes.every((p) => n % p)) primes.push(n);
const fraction = (x) => ((x - Math.floor(x)) * 2 ** 32) | 0;
const first = primes.slice(0, 8).map((p) => fraction(Math.sqrt(p)));
const rounds = Int32Array.from(primes, (p) => fraction(Math.cbrt(p)));

const w = new Int32Array(64);
const turn = (x, n) => (x >>> n) | (x << (32 - n));

// mix adds the block in w[0…15] to a state and returns the new one.
function mix(state) {
  for (let i = 16; i < 64; i++) {
    const x = w[i - 15], y = w[i - 2];
    w[i] = (w[i - 16] + (turn(x, 7) ^ turn(x, 18) ^ (x >>> 3)) + w[i - 7] + (turn(y, 17) ^ turn(y, 19) ^ (y >>> 10))) | 0;
  }
  let [a, b, c, d, e, f, g, h] = state;
  for (let i = 0; i < 64; i++) {
    const p = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + rounds[i] + w[i]) | 0;
    const q = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g; g = f; f = e; e = (d + p) | 0; d = c; c = b; b = a; a = (p + q) | 0;
  }
  const out = [a, b, c, d, e, f, g, h];
  return out.map((x, i) => (x + state[i]) | 0);
}

// hash is the SHA-256 of an ASCII text, as eight whole numbers.
function hash(text) {
  const bytes = new Uint8Array((((text.length + 8) >> 6) + 1) << 6);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  bytes[text.length] = 0x80;
  const view = new DataView(bytes.buffer);
  view.setUint32(bytes.length - 4, text.length * 8);
  let state = first;
  for (let at = 0; at < bytes.length; at += 64) {
    for (let i = 0; i < 16; i++) w[i] = view.getInt32(at + i * 4);
    state = mix(state);
  }
  return state;
}

// solve tries numbers for a while, lets the page breathe, and goes on.
function solve(puzzle, bits, from, done) {
  const end = performance.now() + 50;
  for (let n = from; ; n++) {
    if (hash(`${puzzle}.${n}`)[0] >>> (32 - bits) === 0) return done(n);
    if (n % 256 === 255 && performance.now() > end) return setTimeout(solve, 0, puzzle, bits, n + 1, done);
  }
}

if (form) {
  form.querySelector(".working").hidden = false;
  solve(form.dataset.puzzle.split(".")[0], Number(form.dataset.bits), 0, (n) => {
    form.elements._number.value = n;
    HTMLFormElement.prototype.submit.call(form);
  });
}
