/** The console of Penny Ops: what it shows of other features, and what it asks of them. Owns no table. */
package com.penny.ops;
