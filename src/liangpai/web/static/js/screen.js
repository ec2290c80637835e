// The big screen goes on by itself; where the network is gone it goes on through the pictures it fetched last.
const seconds = Number(document.body.dataset.seconds);
const cut = document.getElementById("cut");
const kept = new Map();
let timer;

function shown() {
  return document.getElementById("screen");
}

async function ask(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(answer.status);
  const found = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("screen");
  if (!found) throw new Error("no screen");
  kept.set(address, found);
}

async function go(address) {
  clearTimeout(timer);
  try {
    await ask(address);
    cut.hidden = true;
  } catch {
    cut.hidden = false;
  }
  const last = kept.get(address);
  if (last) shown().replaceWith(document.importNode(last, true));
  wait();
}

// Every picture once, so that none is missing when the network goes.
async function lookAhead(address) {
  try {
    while (!kept.has(address)) {
      await ask(address);
      address = kept.get(address).dataset.after;
    }
  } catch {
    cut.hidden = false;
  }
}

function wait() {
  timer = setTimeout(() => go(shown().dataset.after), seconds * 1000);
}

document.addEventListener("keydown", (pressed) => {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return;
  const { before, after } = shown().dataset;
  if (pressed.key === "ArrowRight") go(after);
  if (pressed.key === "ArrowLeft") go(before);
  if (pressed.key === "f" || pressed.key === "F") {
    if (document.fullscreenElement) document.exitFullscreen(); else document.documentElement.requestFullscreen();
  }
});
wait();
lookAhead(shown().dataset.after);
