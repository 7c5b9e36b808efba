/// Names of SVG and MathML that the standard spells with capitals, by their lower-case form.
enum ForeignNames {
    static let svgElements = table(
        """
        altGlyph altGlyphDef altGlyphItem animateColor animateMotion animateTransform clipPath feBlend feColorMatrix
        feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight
        feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology
        feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence foreignObject glyphRef linearGradient
        radialGradient textPath
        """
    )

    static let svgAttributes = table(
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

    static let mathMLAttributes = table("definitionURL")

    static let namespaces: [String: Attribute.Namespace] = [
        "xlink:actuate": .xlink, "xlink:arcrole": .xlink, "xlink:href": .xlink, "xlink:role": .xlink,
        "xlink:show": .xlink, "xlink:title": .xlink, "xlink:type": .xlink, "xml:lang": .xml, "xml:space": .xml,
        "xmlns": .xmlns, "xmlns:xlink": .xmlns,
    ]

    private static func table(_ names: String) -> [String: String] {
        var result: [String: String] = [:]
        for name in names.split(whereSeparator: \.isWhitespace) { result[name.lowercased()] = String(name) }
        return result
    }
}
