package drafting

import "strings"

// plainNumber is a number without the commas between its thousands.
func plainNumber(digits string) string { return strings.ReplaceAll(digits, ",", "") }
