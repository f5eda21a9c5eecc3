export { Ledger } from "./ledger";
export { PeopleList } from "./people-list";
export { PersonPage } from "./person-page";
