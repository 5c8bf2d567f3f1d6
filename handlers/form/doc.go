// Package form describes forms as tables: pages, sections, blocks and
// questions with the conditions under which they are asked, and reads numbers,
// dates and texts as people type them. It knows nothing of HTTP or HTML.
package form
