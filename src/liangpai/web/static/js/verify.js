// Verifies a proof of the public record in the browser alone: SHA-256, SHA-512, Ed25519 and the tree of RFC 6962, without any library.
// Works inside the page and inside the copy of it that was saved; texts, keys and names stand in the page itself.

const place = document.getElementById("verifier");
const words = JSON.parse(place.dataset.words);
const fields = JSON.parse(place.dataset.fields);
const values = JSON.parse(place.dataset.values);
const known = JSON.parse(place.dataset.keys);
const HEADER = "c2sp.org/tlog-proof@v1";

// ---- hashes: both take their constants from the roots of the first primes
const primes = [];
for (let n = 2n; primes.length < 80; n++) if (primes.every((p) => n % p)) primes.push(n);
const rooted = (number, degree) => {
  let found = 1n << BigInt(Math.ceil(number.toString(2).length / Number(degree)));
  for (;;) {
    const next = ((degree - 1n) * found + number / found ** (degree - 1n)) / degree;
    if (next >= found) return found;
    found = next;
  }
};
const WORD = (1n << 64n) - 1n;
const K = primes.map((p) => rooted(p << 192n, 3n) & WORD);
const H = primes.slice(0, 8).map((p) => rooted(p << 128n, 2n) & WORD);

function padded(bytes, block) {
  const length = Math.ceil((bytes.length + 1 + block / 8) / block) * block;
  const all = new Uint8Array(length);
  all.set(bytes);
  all[bytes.length] = 128;
  new DataView(all.buffer).setBigUint64(length - 8, BigInt(bytes.length) * 8n);
  return new DataView(all.buffer);
}

function sha256(bytes) {
  const k = K.slice(0, 64).map((one) => Number(one >> 32n)), h = H.map((one) => Number(one >> 32n));
  const view = padded(bytes, 64), w = new Int32Array(64);
  const r = (x, n) => (x >>> n) | (x << (32 - n));
  for (let at = 0; at < view.byteLength; at += 64) {
    for (let t = 0; t < 64; t++) {
      if (t < 16) { w[t] = view.getInt32(at + 4 * t); continue; }
      const a = w[t - 15], b = w[t - 2];
      w[t] = w[t - 16] + (r(a, 7) ^ r(a, 18) ^ (a >>> 3)) + w[t - 7] + (r(b, 17) ^ r(b, 19) ^ (b >>> 10));
    }
    const v = h.slice();
    for (let t = 0; t < 64; t++) {
      const one = v[7] + (r(v[4], 6) ^ r(v[4], 11) ^ r(v[4], 25)) + ((v[4] & v[5]) ^ (~v[4] & v[6])) + k[t] + w[t];
      const two = (r(v[0], 2) ^ r(v[0], 13) ^ r(v[0], 22)) + ((v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2]));
      v.pop();
      v.unshift((one + two) | 0);
      v[4] = (v[4] + one) | 0;
    }
    v.forEach((one, n) => { h[n] = (h[n] + one) | 0; });
  }
  const out = new DataView(new ArrayBuffer(32));
  h.forEach((one, n) => out.setInt32(4 * n, one));
  return new Uint8Array(out.buffer);
}

function sha512(bytes) {
  const h = H.slice(), view = padded(bytes, 128), w = [];
  const r = (x, n) => (x >> n) | ((x << (64n - n)) & WORD);
  for (let at = 0; at < view.byteLength; at += 128) {
    for (let t = 0; t < 80; t++) {
      if (t < 16) { w[t] = view.getBigUint64(at + 8 * t); continue; }
      const a = w[t - 15], b = w[t - 2];
      w[t] = (w[t - 16] + (r(a, 1n) ^ r(a, 8n) ^ (a >> 7n)) + w[t - 7] + (r(b, 19n) ^ r(b, 61n) ^ (b >> 6n))) & WORD;
    }
    const v = h.slice();
    for (let t = 0; t < 80; t++) {
      const one = v[7] + (r(v[4], 14n) ^ r(v[4], 18n) ^ r(v[4], 41n)) + ((v[4] & v[5]) ^ (~v[4] & WORD & v[6])) + K[t] + w[t];
      const two = (r(v[0], 28n) ^ r(v[0], 34n) ^ r(v[0], 39n)) + ((v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2]));
      v.pop();
      v.unshift((one + two) & WORD);
      v[4] = (v[4] + one) & WORD;
    }
    v.forEach((one, n) => { h[n] = (h[n] + one) & WORD; });
  }
  const out = new DataView(new ArrayBuffer(64));
  h.forEach((one, n) => out.setBigUint64(8 * n, one));
  return new Uint8Array(out.buffer);
}

// ---- Ed25519 (RFC 8032), verification alone
const P = (1n << 255n) - 19n;
const L = (1n << 252n) + 27742317777372353535851937790883648493n;
const mod = (x) => ((x % P) + P) % P;
const power = (x, n) => {
  let found = 1n;
  for (let base = mod(x); n; n >>= 1n, base = (base * base) % P) if (n & 1n) found = (found * base) % P;
  return found;
};
const inverse = (x) => power(x, P - 2n);
const D = mod(-121665n * inverse(121666n));
const little = (bytes) => bytes.reduceRight((found, one) => (found << 8n) | BigInt(one), 0n);

function point(bytes) {
  const number = little(bytes), y = number & ((1n << 255n) - 1n), sign = number >> 255n;
  if (y >= P) return null;
  const squared = mod((y * y - 1n) * inverse(D * y * y + 1n));
  let x = power(squared, (P + 3n) / 8n);
  if (mod(x * x - squared)) x = mod(x * power(2n, (P - 1n) / 4n));
  if (mod(x * x - squared) || (x === 0n && sign)) return null;
  if ((x & 1n) !== sign) x = P - x;
  return [x, y, 1n, mod(x * y)];
}

function sum(one, other) {
  const a = mod((one[1] - one[0]) * (other[1] - other[0])), b = mod((one[1] + one[0]) * (other[1] + other[0]));
  const c = mod(2n * one[3] * other[3] * D), d = mod(2n * one[2] * other[2]);
  return [mod((b - a) * (d - c)), mod((d + c) * (b + a)), mod((d - c) * (d + c)), mod((b - a) * (b + a))];
}

function times(number, base) {
  let found = [0n, 1n, 1n, 0n];
  for (let step = base; number; number >>= 1n, step = sum(step, step)) if (number & 1n) found = sum(found, step);
  return found;
}

function isSigned(key, message, signature) {
  if (signature.length !== 64) return false;
  const base = point(new Uint8Array([88, ...Array(31).fill(102)]));
  const a = point(key), r = point(signature.slice(0, 32)), s = little(signature.slice(32));
  if (!a || !r || s >= L) return false;
  const k = little(sha512(joined(signature.slice(0, 32), key, message))) % L;
  const left = times(s, base), right = sum(r, times(k, a));
  return !mod(left[0] * right[2] - right[0] * left[2]) && !mod(left[1] * right[2] - right[1] * left[2]);
}

// ---- texts and bytes
const utf8 = (text) => new TextEncoder().encode(text);
const joined = (...parts) => {
  const all = new Uint8Array(parts.reduce((n, one) => n + one.length, 0));
  let at = 0;
  for (const one of parts) { all.set(one, at); at += one.length; }
  return all;
};
const hex = (bytes) => Array.from(bytes, (one) => one.toString(16).padStart(2, "0")).join("");
const same = (one, other) => hex(one) === hex(other);
const insist = (holds) => { if (!holds) throw new Error("no proof"); };

function raw(text) {
  const found = Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
  insist(btoa(Array.from(found, (one) => String.fromCharCode(one)).join("")) === text);
  return found;
}

function unhex(text) {
  insist(/^([0-9a-f]{2})*$/.test(text));
  return Uint8Array.from(text.match(/../g) || [], (one) => parseInt(one, 16));
}

// RFC 8785 for texts, whole numbers, lists and null, which is all that stands in a proof beside the content.
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  return `{${Object.keys(value).sort().map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(",")}}`;
}

function exactly(text) {
  const found = JSON.parse(text);
  insist(canonical(found) === text);
  return found;
}

function keyOf(text) {
  const at = text.indexOf("+"), rest = text.indexOf("+", at + 1);
  const name = text.slice(0, at), material = raw(text.slice(rest + 1));
  insist(at > 0 && material.length === 33 && (material[0] === 1 || material[0] === 4));
  const number = sha256(joined(utf8(name), new Uint8Array([10]), material)).slice(0, 4);
  insist(hex(number) === text.slice(at + 1, rest));
  return { text, name, kind: material[0], number, material: material.slice(1) };
}

function isBy(body, key, line) {
  if (line.name !== key.name || !same(line.number, key.number)) return false;
  if (key.kind === 1) return isSigned(key.material, utf8(body), line.blob);
  return isSigned(key.material, utf8(`cosignature/v1\ntime ${line.seconds}\n${body}`), line.blob.slice(8));
}

function rootFrom(index, size, leaf, path) {
  const node = (a, b) => sha256(joined(new Uint8Array([1]), a, b));
  let found = sha256(joined(new Uint8Array([0]), utf8(leaf))), last = size - 1;
  for (const step of path) {
    insist(last > 0);
    if (index % 2 || index === last) {
      found = node(step, found);
      while (index % 2 === 0 && index) { index /= 2; last = Math.floor(last / 2); }
    } else found = node(found, step);
    index = Math.floor(index / 2);
    last = Math.floor(last / 2);
  }
  insist(last === 0);
  return found;
}

// ---- the proof
function parsed(text) {
  const gap = text.indexOf("\n\n"), cut = text.lastIndexOf("\n\n");
  insist(gap > 0 && cut > gap && text.endsWith("\n"));
  const [header, extra, index, ...path] = text.slice(0, gap).split("\n");
  insist(header === HEADER && extra.startsWith("extra ") && /^index (0|[1-9][0-9]{0,14})$/.test(index));
  const told = exactly(new TextDecoder("utf-8", { fatal: true }).decode(raw(extra.slice(6))));
  insist(Object.keys(told).sort().join() === "content,keys,leaf,salt");
  const body = text.slice(gap + 2, cut + 1), [origin, size, root, ...rest] = body.split("\n");
  insist(rest.length === 1 && rest[0] === "" && origin && /^(0|[1-9][0-9]{0,14})$/.test(size));
  const lines = text.slice(cut + 2, -1).split("\n").map((line) => {
    const [dash, name, blob, ...more] = line.split(" ");
    insist(dash === "\u2014" && name && blob && !more.length);
    const all = raw(blob), view = new DataView(all.buffer);
    return { name, number: all.slice(0, 4), blob: all.slice(4), seconds: all.length > 12 ? view.getBigUint64(4) : 0n };
  });
  const leaf = exactly(told.leaf);
  insist(Object.keys(leaf).sort().join() === "at,commitment,district,kind,v" && leaf.v === 1);
  insist(raw(root).length === 32 && path.every((one) => raw(one).length === 32));
  return { told, leaf, body, origin, lines, index: Number(index.slice(6)), size: Number(size), root: raw(root), path: path.map(raw), keys: told.keys.map(keyOf) };
}

const said = (code, values = {}) => words[code].replace(/\{(\w+)\}/g, (_all, name) => values[name]);
const shownTime = (at) => new Date(at.getTime() + 8 * 3600 * 1000).toISOString().slice(0, 16).replace("T", " ");

function checked(text) {
  const proof = parsed(text), lines = [], tell = (holds, code, values) => lines.push({ holds, text: said(code, values) });
  const { told, leaf } = proof;
  let isIn = proof.index < proof.size;
  try { isIn = isIn && same(rootFrom(proof.index, proof.size, told.leaf, proof.path), proof.root); } catch { isIn = false; }
  tell(isIn, isIn ? "path" : "path_wrong", { origin: proof.origin, size: proof.size });
  const [key, ...witnesses] = proof.keys;
  const isOurs = key && key.kind === 1 && key.name === proof.origin && isBy(proof.body, key, proof.lines[0]);
  tell(isOurs, isOurs ? "signature" : "signature_wrong");
  let content = null;
  if (isIn && isOurs) {
    tell(true, "entry", { index: proof.index + 1, kind: words[`kind_${leaf.kind}`] || leaf.kind, district: leaf.district, at: shownTime(new Date(leaf.at)) });
    if (told.content === null && told.salt === null) tell(true, "closed");
    else {
      const opens = told.salt !== null && told.salt.length === 32 && hex(sha256(joined(unhex(told.salt), utf8(told.content)))) === leaf.commitment;
      tell(opens, opens ? "content" : "content_wrong");
      content = opens ? JSON.parse(told.content) : null;
    }
  } else tell(null, "unjudged");
  const isKnown = Boolean(key) && known.log.includes(key.text);
  tell(isKnown, isKnown ? "key" : "key_wrong", { key: key ? key.text : "" });
  if (proof.lines.length !== proof.keys.length) tell(false, "keys_wrong");
  witnesses.forEach((one, at) => {
    const line = proof.lines[at + 1], holds = Boolean(line) && one.kind === 4 && isBy(proof.body, one, line);
    const values = { name: known.witnesses[one.text] || one.name, at: holds ? shownTime(new Date(Number(line.seconds) * 1000)) : "" };
    tell(holds, !holds ? "witness_wrong" : known.witnesses[one.text] ? "witness" : "witness_unknown", values);
  });
  return { lines, content };
}

// ---- the page
const element = (name, text, parent) => {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  if (parent) parent.append(made);
  return made;
};

function table(rows, parent) {
  const frame = element("div", undefined, parent);
  frame.className = "table";
  frame.tabIndex = 0;
  const body = element("tbody", undefined, element("table", undefined, frame));
  for (const row of rows) {
    const line = element("tr", undefined, body);
    for (const cell of row) element("td", cell === null ? "—" : String(cell), line);
  }
}

// A value in words where there are some: a level, a kind, and the thing of a subject such as card:12.
function shown(name, value) {
  if (value === null || value === "") return "—";
  if (typeof value === "boolean") return value ? words.yes : words.no;
  if (typeof value === "object" && value.zh) return document.documentElement.lang === "en" ? value.en : value.zh;
  if (typeof value === "object") return JSON.stringify(value);
  const told = values[name] || {}, [code, ...rest] = String(value).split(":");
  return name === "subject" && told[code] ? `${told[code]} ${rest.join(":")}` : told[value] || String(value);
}

function showContent(content, parent) {
  element("h2", words.released, parent);
  const list = element("dl", undefined, parent);
  list.className = "facts";
  for (const [name, value] of Object.entries(content)) {
    element("dt", fields[name] || name, list);
    const cell = element("dd", undefined, list);
    if (Array.isArray(value) && value.every(Array.isArray)) table(value, cell);
    else cell.textContent = shown(name, value);
  }
}

function show(text) {
  const out = document.getElementById("verdict");
  out.replaceChildren();
  let found;
  try { found = checked(text); } catch { found = { lines: [{ holds: false, text: words.unreadable }], content: null }; }
  const holds = found.lines.every((one) => one.holds);
  out.hidden = false;
  out.className = `note ${holds ? "good" : "bad"}`;
  out.dataset.holds = holds;
  const title = element("p", undefined, out);
  element("b", holds ? words.holds : words.fails, title);
  const list = element("ul", undefined, out);
  for (const one of found.lines) element("li", `${one.holds ? "✓" : one.holds === null ? "–" : "✗"} ${one.text}`, list);
  if (holds && found.content) showContent(found.content, out);
  out.focus();
}

const form = document.getElementById("verify-form");
const file = form.elements.proof, pasted = form.elements.text;
let isForServer = false; // what this page cannot compute itself; a proof never leaves the browser
const read = async (chosen) => {
  const text = await chosen.text();
  if (text.startsWith(HEADER) || !form.dataset.server) show(text);
  else { isForServer = true; form.requestSubmit(); }
};
file.addEventListener("change", () => { if (file.files.length) read(file.files[0]); });
for (const kind of ["dragenter", "dragover"]) place.addEventListener(kind, (event) => event.preventDefault());
place.addEventListener("drop", (event) => {
  event.preventDefault();
  file.files = event.dataTransfer.files;
  if (file.files.length) read(file.files[0]);
});
form.addEventListener("submit", (event) => {
  if (isForServer) return;
  event.preventDefault();
  const text = pasted.value.replace(/\r\n/g, "\n").trim();
  if (file.files.length) read(file.files[0]);
  else if (text) show(`${text}\n`);
});
