/// Names of SVG and MathML that are not what their letters in lower case say, by these letters.
enum ForeignNames {
    /// How an attribute is spelled, and the namespace it is in.
    struct Attribute: Sendable {
        let name: String
        var namespace = HTML.Attribute.Namespace.none
    }

    static let svgElements = spellings(
        """
        altGlyph altGlyphDef altGlyphItem animateColor animateMotion animateTransform clipPath feBlend feColorMatrix
        feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight
        feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology
        feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence foreignObject glyphRef linearGradient
        radialGradient textPath
        """
    )

    static let svgAttributes = attributes(
        """
        attributeName attributeType baseFrequency baseProfile calcMode clipPathUnits diffuseConstant edgeMode
        filterUnits glyphRef gradientTransform gradientUnits kernelMatrix kernelUnitLength keyPoints keySplines
        keyTimes lengthAdjust limitingConeAngle markerHeight markerUnits markerWidth maskContentUnits maskUnits
        numOctaves pathLength patternContentUnits patternTransform patternUnits pointsAtX pointsAtY pointsAtZ
        preserveAlpha preserveAspectRatio primitiveUnits refX refY repeatCount repeatDur requiredExtensions
        requiredFeatures specularConstant specularExponent spreadMethod startOffset stdDeviation stitchTiles
        surfaceScale systemLanguage tableValues targetX targetY textLength viewBox viewTarget xChannelSelector
        yChannelSelector zoomAndPan
        """
    )

    static let mathMLAttributes = attributes("definitionURL")

    private static let namespaces: [String: HTML.Attribute.Namespace] = [
        "xlink:actuate": .xlink, "xlink:arcrole": .xlink, "xlink:href": .xlink, "xlink:role": .xlink,
        "xlink:show": .xlink, "xlink:title": .xlink, "xlink:type": .xlink, "xml:lang": .xml, "xml:space": .xml,
        "xmlns": .xmlns, "xmlns:xlink": .xmlns,
    ]

    private static func attributes(_ names: String) -> [String: Attribute] {
        var result = spellings(names).mapValues { Attribute(name: $0) }
        for (name, namespace) in namespaces { result[name] = Attribute(name: name, namespace: namespace) }
        return result
    }

    private static func spellings(_ names: String) -> [String: String] {
        var result: [String: String] = [:]
        for name in names.split(whereSeparator: \.isWhitespace) { result[name.lowercased()] = String(name) }
        return result
    }
}
