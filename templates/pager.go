package templates

import "strconv"

// Pager leads through the pages of a list.
type Pager struct {
	Page  int // from 1
	Pages int
	// Link is the path with language prefix and query string, up to and with
	// "page=": the number is put behind it.
	Link string
}

// At returns the address of page n.
func (p Pager) At(n int) string { return p.Link + strconv.Itoa(n) }

// Steps returns the page numbers to show; 0 is a gap.
func (p Pager) Steps() []int {
	var steps []int
	last := 0
	for n := 1; n <= p.Pages; n++ {
		if n != 1 && n != p.Pages && (n < p.Page-1 || n > p.Page+1) {
			continue
		}
		if last != 0 && n > last+1 {
			steps = append(steps, 0)
		}
		steps = append(steps, n)
		last = n
	}
	return steps
}
