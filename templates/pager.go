package templates

import (
	"strconv"
)

// Pager leads through the pages of a list.
type Pager struct {
	Page  int // from 1
	Pages int
	Total int // rows of the whole list
	// Link is the path with language prefix and query string, up to and with
	// "page=": the number is put behind it.
	Link string
	// Anchor is the id of the element that holds the list, where it is one of
	// several on the page; "" for a list that is the page.
	Anchor string
}

// At returns the address of page n.
func (p Pager) At(n int) string {
	at := p.Link + strconv.Itoa(n)
	if p.Anchor != "" {
		at += "#" + p.Anchor
	}
	return at
}

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
