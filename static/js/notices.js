// Notifications: where the browser can show them, the form is shown that starts
// them. The browser asks only when its button is pressed. What goes wrong in the
// browser is said beside the button; what the board refuses stands on the page it
// answers with.
const able = isSecureContext && "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;

const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
const same = (a, b) => a && text(a) === text(b);

// subscribe has the browser listen to the board's key; it can listen to one only.
async function subscribe(key) {
  const { pushManager } = await navigator.serviceWorker.ready;
  const old = await pushManager.getSubscription();
  if (old && !same(old.options.applicationServerKey, key)) await old.unsubscribe();
  return pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
}

async function start(form, key) {
  const subscription = await subscribe(key);
  form.elements.endpoint.value = subscription.endpoint;
  form.elements.p256dh.value = text(subscription.getKey("p256dh"));
  form.elements.auth.value = text(subscription.getKey("auth"));
  await remember(key, subscription);
  form.elements.device_zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone ?? "";
  form.submit();
}

// remember keeps what the board is told, for the day on which the push service
// changes it (renew in static/js/sw.js).
async function remember(key, subscription) {
  const told = { key: text(key), endpoint: subscription.endpoint, auth: text(subscription.getKey("auth")) };
  await (await caches.open("told")).put("/notices/told", Response.json(told));
}

// mark names a subscription as the board does (models.Device.Mark).
async function mark(subscription) {
  const sum = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(subscription.endpoint));
  return [...new Uint8Array(sum)].slice(0, 8).map((b) => b.toString(16).padStart(2, "0")).join("");
}

async function showHere(section) {
  const { pushManager } = await navigator.serviceWorker.ready;
  const subscription = await pushManager.getSubscription();
  if (!subscription) return;
  const here = section.querySelector(`[data-mark="${await mark(subscription)}"] [data-here]`);
  if (here) here.hidden = false;
}

for (const section of document.querySelectorAll("[data-notices]")) {
  const form = section.querySelector("[data-ask]");
  const denied = () => {
    form.hidden = true;
    section.querySelector("[data-denied]").hidden = false;
  };
  if (!able || !form) continue;
  section.hidden = false;
  navigator.serviceWorker.ready.then(({ active }) => active.postMessage({ renew: true }));
  showHere(section).catch(() => {});
  if (Notification.permission === "denied") {
    denied();
    continue;
  }
  form.hidden = false;
  const failed = section.querySelector("[data-failed]");
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = form.querySelector("button");
    button.disabled = true;
    failed.hidden = true;
    try {
      const said = await Notification.requestPermission();
      if (said === "granted") await start(form, bytes(section.dataset.notices));
      else if (said === "denied") denied();
    } catch {
      failed.hidden = false;
    }
    button.disabled = false;
  });
}
