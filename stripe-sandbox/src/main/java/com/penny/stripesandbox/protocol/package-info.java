/** What both the API and the rules behind it speak: form parameters in, Stripe's error objects out. */
package com.penny.stripesandbox.protocol;
