// Starts real boards for the browser tests: the built binary, a fresh data
// folder, and for the second engine a server of the MongoDB wire protocol.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, existsSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { chromium } from "playwright-core";

const root = resolve(import.meta.dirname, "..");

// engines are the two store engines that everything must work on.
export const engines = ["sqlite", "mongodb"];

const chromiumFlags = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
];

// openBrowser starts Debian's chromium.
export function openBrowser() {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: chromiumFlags });
}

// startBoard serves the demo board on an engine and answers with its address, a
// stop function, and run, which runs another command of the binary on its store.
export async function startBoard(engine, ...flags) {
  const data = mkdtempSync(join(tmpdir(), "enkaku-e2e-"));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const args = ["serve", "--demo", "--data", data, "--addr", `localhost:${port}`, "--admin-addr", "", "--public-url", url, ...flags];
  const mongo = engine === "mongodb" ? await startMongo(join(data, "mongo")) : null;
  if (mongo) args.push("--store", `${mongo.url}enkaku`);
  const board = spawn(join(root, "bin", "enkaku"), args, { stdio: ["ignore", "ignore", "pipe"] });
  let log = "";
  board.stderr.on("data", (chunk) => { log = (log + chunk).slice(-20_000); });
  const stop = async () => {
    await end(board);
    if (mongo) await end(mongo.process);
    rmSync(data, { recursive: true, force: true });
  };
  try {
    await waitUntil(async () => {
      if (board.exitCode !== null) throw new Error(`the board ended with code ${board.exitCode}\n${log}`);
      return (await fetch(url, { redirect: "manual" }).catch(() => null))?.status === 200;
    }, 60_000, () => `the board did not start\n${log}`);
  } catch (err) {
    await stop();
    throw err;
  }
  const place = args.slice(args.indexOf("--data"), args.indexOf("--data") + 2).concat(mongo ? args.slice(-2) : []);
  const run = (command, ...more) => {
    const ran = spawnSync(join(root, "bin", "enkaku"), [command, ...more, ...place], { encoding: "utf8" });
    if (ran.status !== 0) throw new Error(`${command}: ${ran.stderr}`);
    return ran.stdout;
  };
  return { url, stop, run, log: () => log };
}

async function startMongo(data) {
  const dir = join(root, "store", "testdata", "ferretdb");
  const binary = join(dir, "bin", "ferretdb");
  if (!existsSync(binary)) {
    const built = spawnSync("go", ["build", "-o", binary, "."], { cwd: dir, stdio: "inherit" });
    if (built.status !== 0) throw new Error("the MongoDB protocol server does not build");
  }
  const process = spawn(binary, ["-listen", "127.0.0.1:0", "-data", data], { stdio: ["pipe", "pipe", "ignore"] });
  let line = "";
  process.stdout.on("data", (chunk) => { line += chunk; });
  await waitUntil(async () => line.includes("\n"), 30_000, () => "the MongoDB protocol server did not start");
  const address = line.split("\n")[0].trim();
  return { process, url: address.endsWith("/") ? address : `${address}/` };
}

// end asks a process to stop and waits; it insists after ten seconds.
async function end(process) {
  if (process.exitCode !== null || process.signalCode !== null) return;
  const gone = new Promise((done) => process.once("exit", done));
  process.stdin?.end();
  process.kill("SIGTERM");
  const timer = setTimeout(() => process.kill("SIGKILL"), 10_000);
  await gone;
  clearTimeout(timer);
}

function freePort() {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once("error", fail);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

// waitUntil polls ask until it is true; words explains a timeout.
export async function waitUntil(ask, milliseconds, words) {
  const end = Date.now() + milliseconds;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(words());
    await new Promise((done) => setTimeout(done, 100));
  }
}

// mails are the letters in the mailbox, newest first.
export async function mails(board) {
  const answer = await fetch(`${board.url}/mailbox.json`);
  if (!answer.ok) throw new Error(`mailbox: ${answer.status}`);
  return (await answer.json()).mails;
}

// newestMail waits for a mail to an address, of a kind and with words in it
// if they are given.
export function newestMail(board, { to, kind, words, within = 30_000 }) {
  return waitUntil(
    async () => (await mails(board)).find((m) => m.to.includes(to) && (!kind || m.kind === kind) && (!words || m.text.includes(words))),
    within, () => `no mail to ${to} of kind ${kind} with ${words}`,
  );
}

// headersOf reads the headers of a mail from its page in the mailbox.
export async function headersOf(board, mail) {
  const page = await (await fetch(`${board.url}/mailbox/${mail.id}`)).text();
  const plain = (html) => html.replace(/<[^>]*>/g, "").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&#43;", "+").replaceAll("&amp;", "&");
  return Object.fromEntries([...page.matchAll(/<dt>([^<]*)<\/dt><dd>(.*?)<\/dd>/g)].map(([, name, value]) => [name.toLowerCase(), plain(value)]));
}

// newPage opens a page of its own session and notes what goes wrong on it:
// errors of scripts, refused by the content policy, and failed requests.
export async function newPage(browser, options = {}) {
  const context = await browser.newContext({ locale: "ja-JP", ...options });
  const page = await context.newPage();
  page.wrong = [];
  page.on("pageerror", (err) => page.wrong.push(`${page.url()}: ${err.message}`));
  page.on("console", (message) => {
    if (message.type() === "error" || /Content Security Policy/.test(message.text())) page.wrong.push(`${page.url()}: ${message.text()}`);
  });
  return page;
}

// signIn signs an address in with the code from the mailbox. The form goes
// off by itself at the sixth digit.
export async function signIn(page, board, email) {
  await page.goto(`${board.url}/signin`);
  const before = new Set((await mails(board)).map((m) => m.id));
  await page.getByLabel("メールアドレス").fill(email);
  await page.getByRole("button", { name: "番号を受け取る" }).click();
  const code = await waitUntil(async () => {
    const mail = (await mails(board)).find((m) => m.to.includes(email) && m.kind === "code" && !before.has(m.id));
    return mail?.text.match(/\b\d{6}\b/)?.[0];
  }, 20_000, () => `no code for ${email}`);
  const done = page.waitForURL((url) => !url.pathname.includes("/signin"));
  await page.getByLabel("6桁の番号").fill(code);
  await done;
}
