/// The elements that parsing and reading treat in a way of their own, interned for fast switching.
///
/// Names are those of HTML, with the few of SVG and MathML that the parser must know. An element whose name is not
/// in the list has the tag ``other``; its name is still there in ``Document/name(_:)``.
public enum Tag: UInt8, CaseIterable, Hashable, Sendable {
    /// A link.
    case a
    /// An abbreviation.
    case abbr
    /// Whom to turn to about an article or page.
    case address
    /// A Java applet; obsolete.
    case applet
    /// A part of an image map.
    case area
    /// A composition that stands for itself.
    case article
    /// Matter beside the content.
    case aside
    /// A sound.
    case audio
    /// Words that stand out, without more weight.
    case b
    /// The address that others start from.
    case base
    /// The font of a page; obsolete.
    case basefont
    /// Text whose direction is kept apart.
    case bdi
    /// Text with a direction given.
    case bdo
    /// A sound in the background; obsolete.
    case bgsound
    /// Larger text; obsolete.
    case big
    /// A longer quotation.
    case blockquote
    /// The content of a page.
    case body
    /// A line break.
    case br
    /// A button.
    case button
    /// A bitmap for scripts.
    case canvas
    /// The title of a table.
    case caption
    /// Centred content; obsolete.
    case center
    /// The title of a work.
    case cite
    /// Computer code.
    case code
    /// A column of a table.
    case col
    /// A group of columns.
    case colgroup
    /// Content with a value for machines.
    case data
    /// Values that a field suggests.
    case datalist
    /// What is said of a term.
    case dd
    /// A part that was taken out.
    case del
    /// A part that can be opened.
    case details
    /// A term where it is defined.
    case dfn
    /// A dialogue.
    case dialog
    /// A list of files; obsolete.
    case dir
    /// A block without a meaning of its own.
    case div
    /// A list of terms.
    case dl
    /// A term in a list.
    case dt
    /// Stress.
    case em
    /// Content for a plug-in.
    case embed
    /// A group of fields.
    case fieldset
    /// The caption of a figure.
    case figcaption
    /// A figure.
    case figure
    /// A font; obsolete.
    case font
    /// The foot of a page or section.
    case footer
    /// A form.
    case form
    /// A frame; obsolete.
    case frame
    /// A set of frames; obsolete.
    case frameset
    /// A heading of the first level.
    case h1
    /// A heading of the second level.
    case h2
    /// A heading of the third level.
    case h3
    /// A heading of the fourth level.
    case h4
    /// A heading of the fifth level.
    case h5
    /// A heading of the sixth level.
    case h6
    /// What is said about the page.
    case head
    /// The head of a page or section.
    case header
    /// A heading with lines beside it.
    case hgroup
    /// A break of theme.
    case hr
    /// The root of a page.
    case html
    /// Words in another voice.
    case i
    /// A page in a page.
    case iframe
    /// What a parser makes an `img` in HTML; a picture in SVG.
    case image
    /// A picture.
    case img
    /// A field.
    case input
    /// A part that was put in.
    case ins
    /// What a user types.
    case kbd
    /// A generator of keys; obsolete.
    case keygen
    /// The label of a field.
    case label
    /// The title of a group of fields.
    case legend
    /// An item of a list.
    case li
    /// A tie to another file.
    case link
    /// Code in lines; obsolete.
    case listing
    /// The main content.
    case main
    /// An image map.
    case map
    /// Marked words.
    case mark
    /// Text that moves; obsolete.
    case marquee
    /// A list of commands.
    case menu
    /// A command; obsolete.
    case menuitem
    /// A statement about the page.
    case meta
    /// A measure within a range.
    case meter
    /// Links to move about.
    case nav
    /// Text without line breaks; obsolete.
    case nobr
    /// What stands for an `embed`; obsolete.
    case noembed
    /// What stands for frames; obsolete.
    case noframes
    /// What stands for scripts.
    case noscript
    /// Content of another kind.
    case object
    /// A list in order.
    case ol
    /// A group of options.
    case optgroup
    /// An option.
    case option
    /// The outcome of a calculation.
    case output
    /// A paragraph.
    case p
    /// A parameter of an `object`; obsolete.
    case param
    /// A picture with several sources.
    case picture
    /// Text to the end of the page; obsolete.
    case plaintext
    /// Text that keeps its lines.
    case pre
    /// How far a task has come.
    case progress
    /// A quotation in the line.
    case q
    /// The base of a ruby; obsolete.
    case rb
    /// A bracket about a ruby.
    case rp
    /// The text of a ruby.
    case rt
    /// A group of ruby texts; obsolete.
    case rtc
    /// Words with readings beside them.
    case ruby
    /// Words that do not hold any more.
    case s
    /// What a program prints.
    case samp
    /// A script.
    case script
    /// A search.
    case search
    /// A section.
    case section
    /// A choice of options.
    case select
    /// What shows the option chosen.
    case selectedcontent
    /// A place in a shadow tree.
    case slot
    /// Small print.
    case small
    /// A source of a picture, sound or film.
    case source
    /// Words without a meaning of their own.
    case span
    /// Text struck out; obsolete.
    case strike
    /// Weight.
    case strong
    /// A style sheet.
    case style
    /// A subscript.
    case sub
    /// The line that opens a `details`.
    case summary
    /// A superscript.
    case sup
    /// A table.
    case table
    /// The body of a table.
    case tbody
    /// A cell.
    case td
    /// Markup kept for scripts.
    case template
    /// A field of several lines.
    case textarea
    /// The foot of a table.
    case tfoot
    /// A cell of a header.
    case th
    /// The head of a table.
    case thead
    /// A date or time.
    case time
    /// The title of a page; of a picture in SVG.
    case title
    /// A row.
    case tr
    /// Subtitles.
    case track
    /// Typewritten text; obsolete.
    case tt
    /// Words marked for their form.
    case u
    /// A list without order.
    case ul
    /// A variable.
    case `var`
    /// A film.
    case video
    /// A place where a line may break.
    case wbr
    /// An example in lines; obsolete.
    case xmp
    /// A picture of SVG.
    case svg
    /// A formula of MathML.
    case math
    /// An identifier in a formula.
    case mi
    /// An operator in a formula.
    case mo
    /// A number in a formula.
    case mn
    /// A string in a formula.
    case ms
    /// Text in a formula.
    case mtext
    /// `annotation-xml`: what explains a formula.
    case annotationXML
    /// A glyph in a formula.
    case mglyph
    /// A mark to align a formula by.
    case malignmark
    /// HTML in a picture of SVG.
    case foreignObject
    /// The description of a picture in SVG.
    case desc
    /// Any other element, and every node that is not an element.
    case other

    /// The tag's name as written in a document's tree: `p`, `annotation-xml`; empty for ``other``.
    public var name: String { Tag.names[Int(rawValue)] }

    private static let names: [String] = allCases.map { tag in
        switch tag {
        case .annotationXML: "annotation-xml"
        case .other: ""
        default: "\(tag)"
        }
    }
}
