package handlers

import (
	"maps"
	"net/url"
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// perPage is how many rows a page of a list has.
const perPage = 50

// listAt says where a list is shown.
type listAt struct {
	path  string // of the page, without language prefix
	param string // of the query string, that holds the number of the page
	// several says that the page has further lists: each keeps its own number,
	// and a link to another page of one leads to where it begins.
	several bool
	also    url.Values // further parameters for the links
}

// pageOf reads the page of a list that the address asks for, or of several
// lists of which one follows the other.
func pageOf[T any](c *fiber.Ctx, at listAt, lists ...models.List[T]) ([]T, templates.Pager, error) {
	ctx, total, counts := c.UserContext(), 0, make([]int, len(lists))
	for i, list := range lists {
		var err error
		if counts[i], err = list.Count(ctx); err != nil {
			return nil, templates.Pager{}, err
		}
		total += counts[i]
	}
	pager := pagerFor(c, at, total)
	skip, rows := (pager.Page-1)*perPage, []T(nil)
	for i, list := range lists {
		if skip < counts[i] && len(rows) < perPage {
			part, err := list.Page(ctx, skip, perPage-len(rows))
			if err != nil {
				return nil, pager, err
			}
			rows = append(rows, part...)
		}
		skip = max(0, skip-counts[i])
	}
	return rows, pager, nil
}

// pageIn is pageOf for a list that is at hand.
func pageIn[T any](c *fiber.Ctx, at listAt, all []T) ([]T, templates.Pager) {
	pager := pagerFor(c, at, len(all))
	from := (pager.Page - 1) * perPage
	return all[from:min(from+perPage, len(all))], pager
}

// pagerFor returns the pager of a list of total rows at the page the address
// asks for. A number past the end stands for the last page, one that is none
// for the first. The links keep the rest of the query string.
func pagerFor(c *fiber.Ctx, at listAt, total int) templates.Pager {
	values, err := queryValues(c)
	if err != nil || c.Method() != fiber.MethodGet {
		values = url.Values{}
	}
	asked, err := strconv.Atoi(values.Get(at.param))
	if err != nil {
		asked = 1
	}
	pages := max(1, (total+perPage-1)/perPage)
	values.Del(at.param)
	maps.Copy(values, at.also)
	link := templates.Href(visitOf(c).lang, at.path) + "?"
	if len(values) > 0 {
		link += values.Encode() + "&"
	}
	pager := templates.Pager{Page: min(max(asked, 1), pages), Pages: pages, Total: total, Link: link + at.param + "="}
	if at.several {
		pager.Anchor = at.param
	}
	return pager
}
