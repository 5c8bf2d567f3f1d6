package drafting

import "strings"

// lastOpening returns where the label right before a value begins: at its
// bracket, or behind the mark or space before it.
func lastOpening(before string) int {
	if i := strings.LastIndex(before, "【"); i >= 0 {
		return i
	}
	trimmed := strings.TrimRight(before, " 　:：\t")
	if i := strings.LastIndexAny(trimmed, " 　\t"); i >= 0 {
		_, n := firstRune(trimmed[i:])
		return i + n
	}
	return -1
}
