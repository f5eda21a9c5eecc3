/** What happens to money: checkout sessions, payments at once and delayed, refunds, fees, and the events they cause. */
package com.penny.stripesandbox.payments;
