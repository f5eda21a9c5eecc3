/** What every feature may use and what uses no feature: problems, money, identifiers, time, pages, JSON. */
package com.penny.kernel;
