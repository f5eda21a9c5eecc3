export { OpsTicket, StoreTicket } from "./ticket-pages";
export { TicketQueue } from "./ticket-queue";
export { Tickets } from "./tickets";
