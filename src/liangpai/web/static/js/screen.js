// The big screen goes on by itself; where the network is gone, what was last shown stays.
const seconds = Number(document.body.dataset.seconds);
const cut = document.getElementById("cut");
let timer;

async function go(address) {
  clearTimeout(timer);
  try {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(answer.status);
    const fetched = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("screen");
    if (!fetched) throw new Error("no screen");
    document.getElementById("screen").replaceWith(document.adoptNode(fetched));
    cut.hidden = true;
  } catch {
    cut.hidden = false;
  }
  wait();
}

function wait() {
  timer = setTimeout(() => go(document.getElementById("screen").dataset.after), seconds * 1000);
}

document.addEventListener("keydown", (pressed) => {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return;
  const { before, after } = document.getElementById("screen").dataset;
  if (pressed.key === "ArrowRight") go(after);
  if (pressed.key === "ArrowLeft") go(before);
  if (pressed.key === "f" || pressed.key === "F") {
    if (document.fullscreenElement) document.exitFullscreen(); else document.documentElement.requestFullscreen();
  }
});
wait();
