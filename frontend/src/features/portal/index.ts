export { CheckoutWait } from "./checkout-wait";
export { DisputeLetter } from "./dispute-letter";
export { PortalSignInPage, SignUpPage } from "./entry-pages";
export { IncidentsLetter } from "./incidents-letter";
export { Landing } from "./landing";
export { Letter } from "./letter";
export { portalSessionQuery } from "./portal-queries";
export { currentToken, takeTokens } from "./portal-token";
export { ReceiptLetter } from "./receipt-letter";
