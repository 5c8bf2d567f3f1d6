package web

import (
	"maps"
	"net/url"
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// PerPage is how many rows a page of a list has.
const PerPage = 50

// ListAt says where a list is shown.
type ListAt struct {
	Path  string // of the page, without language prefix
	Param string // of the query string, that holds the number of the page
	// several says that the page has further lists: each keeps its own number,
	// and a link to another page of one leads to where it begins.
	Several bool
	Also    url.Values // further parameters for the links
}

// PageOf reads the page of a list that the address asks for, or of several
// lists of which one follows the other.
func PageOf[T any](c *fiber.Ctx, at ListAt, lists ...models.List[T]) ([]T, templates.Pager, error) {
	ctx, total, counts := c.UserContext(), 0, make([]int, len(lists))
	for i, list := range lists {
		var err error
		if counts[i], err = list.Count(ctx); err != nil {
			return nil, templates.Pager{}, err
		}
		total += counts[i]
	}
	pager := PagerFor(c, at, total)
	skip, rows := (pager.Page-1)*PerPage, []T(nil)
	for i, list := range lists {
		if skip < counts[i] && len(rows) < PerPage {
			part, err := list.Page(ctx, skip, PerPage-len(rows))
			if err != nil {
				return nil, pager, err
			}
			rows = append(rows, part...)
		}
		skip = max(0, skip-counts[i])
	}
	return rows, pager, nil
}

// PageIn is pageOf for a list that is at hand.
func PageIn[T any](c *fiber.Ctx, at ListAt, all []T) ([]T, templates.Pager) {
	pager := PagerFor(c, at, len(all))
	from := (pager.Page - 1) * PerPage
	return all[from:min(from+PerPage, len(all))], pager
}

// PagerFor returns the pager of a list of total rows at the page the address
// asks for. A number past the end stands for the last page, one that is none
// for the first. The links keep the rest of the query string.
func PagerFor(c *fiber.Ctx, at ListAt, total int) templates.Pager {
	values, err := QueryValues(c)
	if err != nil || c.Method() != fiber.MethodGet {
		values = url.Values{}
	}
	asked, err := strconv.Atoi(values.Get(at.Param))
	if err != nil {
		asked = 1
	}
	pages := max(1, (total+PerPage-1)/PerPage)
	values.Del(at.Param)
	maps.Copy(values, at.Also)
	link := templates.Href(VisitOf(c).Lang, at.Path) + "?"
	if len(values) > 0 {
		link += values.Encode() + "&"
	}
	pager := templates.Pager{Page: min(max(asked, 1), pages), Pages: pages, Total: total, Link: link + at.Param + "="}
	if at.Several {
		pager.Anchor = at.Param
	}
	return pager
}
