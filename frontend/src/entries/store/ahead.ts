import { textsOf } from "@/i18n/texts";
import { askAhead } from "@/lib/ahead";
import { openStore } from "@/lib/open-store";

/** What Monitor asks for first: the session, the store, and the newest that nobody has decided. */
const SESSION = "/api/session";
const store = (storeId: string) => `/api/stores/${storeId}`;
const alerts = (storeId: string) => `${store(storeId)}/alerts?state=open&cursor=`;

/** The newest alert's picture is the largest thing on the screen. */
async function showSoon(answer: Response): Promise<void> {
  const page: { items?: { thumbnailUrls: string[] }[] } = await answer.clone().json();
  const picture = page.items?.[0]?.thumbnailUrls[0];
  if (answer.ok && picture !== undefined) {
    const link = document.createElement("link");
    link.rel = "preload";
    link.as = "image";
    link.href = picture;
    document.head.append(link);
  }
}

// Where somebody was signed in before, and Monitor is what is opened: a small script of its own does not wait for the rest.
// Where a notice names its store it is not known yet which one it is.
const storeId = openStore();
if (storeId !== null && ["/", "/monitor"].includes(location.pathname) && location.search === "") {
  void askAhead(SESSION);
  void askAhead(store(storeId));
  askAhead(alerts(storeId)).then(showSoon, () => undefined);
}

// Whoever shows them hears of a failure.
textsOf("store").catch(() => undefined);
